package dragoman.web;

import dragoman.web.PageSetting.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the article page's template shows.
 *
 * @param back the results that led here
 * @param original where it was published, if that is a web address
 * @param unlinked where it says it was published, if that is none
 * @param legend kinds of concepts that are underlined in it
 */
record ArticlePage(
    Frame frame,
    Map<String, String> t,
    String q,
    String back,
    String lang,
    String title,
    List<Tag> languages,
    Optional<KnownDate> date,
    Optional<String> source,
    Optional<String> author,
    Optional<String> original,
    Optional<String> unlinked,
    String file,
    List<Paragraph> paragraphs,
    List<Legend> legend,
    List<PairLink> pairs,
    List<Tag> topics,
    List<Tag> actors) {

  /** A paragraph in pieces. */
  record Paragraph(List<Underlined> parts) {}

  /** How one kind of concepts is underlined. */
  record Legend(String group, String label) {}

  /** A pair that the article is about, with the sentence that shows it. */
  record PairLink(Tag tag, String evidence) {}

  boolean hasLegend() {
    return !legend.isEmpty();
  }

  boolean hasPairs() {
    return !pairs.isEmpty();
  }

  boolean hasTopics() {
    return !topics.isEmpty();
  }

  boolean hasActors() {
    return !actors.isEmpty();
  }

  static ArticlePage of(ArticleAnswer article, PageSetting setting) {
    PageState fresh = setting.state().only("ui");
    List<Paragraph> paragraphs =
        Underlined.paragraphs(article.text(), article.found()).stream()
            .map(Paragraph::new)
            .toList();
    Optional<String> url = Optional.ofNullable(article.url());
    // A page without a headline is known by its id.
    String title = article.title().isBlank() ? article.id() : article.title();
    return new ArticlePage(
        setting.frame(title + " – Dragoman", Addresses.article(article.id()), fresh),
        setting.strings().entries(),
        setting.state().first("q").orElse(""),
        setting.state().address(),
        PageSetting.langAttribute(article.language()),
        title,
        article.languages().stream()
            .map(l -> Tag.of("lang", l, setting.labels().language(l), fresh))
            .toList(),
        KnownDate.of(article.date(), article.dateFrom(), setting),
        Optional.ofNullable(article.source()),
        Optional.ofNullable(article.author()),
        url.filter(ArticlePage::isWeb),
        url.filter(address -> !isWeb(address)),
        article.original().file(),
        paragraphs,
        Underlined.groups(paragraphs).stream()
            .map(group -> new Legend(group, setting.text("legend." + group)))
            .toList(),
        article.pairs().stream()
            .map(pair ->
                new PairLink(Tag.of("pair", pair.id(), pair.label(), fresh), pair.evidence()))
            .toList(),
        Tag.topics(article.topics(), fresh),
        article.actors().stream()
            .map(actor -> Tag.of("actor", actor, setting.labels().concept(actor), fresh))
            .toList());
  }

  /** Only such an address becomes a link: a page may claim any, {@code javascript:} among them. */
  private static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
