package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.ArticleInSearch.Neighbour;
import dragoman.engine.ArticleInSearch.Place;
import dragoman.web.ArticleAnswer.CopyView;
import dragoman.web.PageSetting.Frame;
import dragoman.web.SearchAnswer.FragmentView;
import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.StoryArticleView;
import dragoman.web.SearchAnswer.StoryView;
import dragoman.web.SearchAnswer.TopicView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the article page's template shows.
 *
 * @param back the results that led here
 * @param rank its place among them, in words
 * @param original where it was published, if that is a web address
 * @param unlinked where it says it was published, if that is none
 * @param legend kinds of concepts that are underlined in it
 * @param marked whether the search's words are marked in it
 * @param copies other pages with the same text
 */
record ArticlePage(
    Frame frame,
    Map<String, String> t,
    String q,
    String back,
    Optional<String> rank,
    Optional<Beside> previous,
    Optional<Beside> next,
    String lang,
    String dir,
    List<FragmentView> title,
    List<Tag> languages,
    Optional<KnownDate> date,
    Optional<String> source,
    Optional<String> author,
    Optional<String> original,
    Optional<String> unlinked,
    List<ReadingText.Paragraph> paragraphs,
    List<Legend> legend,
    boolean marked,
    List<PairLink> pairs,
    List<TopicLink> topics,
    List<Tag> actors,
    Optional<Story> story,
    List<Fact> facts,
    List<Copied> copies,
    Citation citation) {

  /** The words of a topic that are listed; more do not say more. */
  private static final int MOST_WORDS = 6;

  /** The hit before or after. */
  record Beside(String href, String lang, String dir, String title) {}

  /** How one kind of concepts is underlined. */
  record Legend(String group, String label) {}

  /**
   * A pair that the article is about.
   *
   * @param sentence shows it, with the two marked
   * @param place the sentence's address within the page
   */
  record PairLink(Tag tag, List<FragmentView> sentence, String place) {}

  /** A topic with the words that spoke for it. */
  record TopicLink(Tag tag, List<String> words) {}

  /** The other articles on the same event. */
  record Story(String summary, List<Other> others) {}

  /** One of them. */
  record Other(
      String href,
      String lang,
      String dir,
      String title,
      String language,
      Optional<DateNames.Named> day) {}

  /** Another page with the same text. */
  record Copied(Optional<String> href, String name) {}

  boolean hasLegend() {
    return !legend.isEmpty() || marked;
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

  boolean hasCopies() {
    return !copies.isEmpty();
  }

  static ArticlePage of(ArticleDetail detail, ArticleInSearch seen, PageSetting setting) {
    ArticleAnswer article = ArticleAnswer.of(detail, setting.labels());
    ReadingText reading = ReadingText.of(detail.article(), article.found(), seen.highlights());
    PageState fresh = setting.state().only("ui");
    // A page without a headline is known by its id.
    boolean untitled = article.title().isBlank();
    String title = untitled ? article.id() : article.title();
    String lang = PageSetting.langAttribute(article.language());
    Optional<KnownDate> date = KnownDate.of(article.date(), article.dateFrom(), setting);
    Optional<String> url = Optional.ofNullable(article.url());
    Optional<String> source = Optional.ofNullable(article.source());
    Optional<String> author = Optional.ofNullable(article.author());
    return new ArticlePage(
        setting.frame(
            Directions.closed(title) + " – Dragoman", Addresses.article(article.id()), fresh),
        setting.strings().entries(),
        setting.state().first("q").orElse(""),
        setting.state().address(),
        seen.place().map(place -> setting.text("rank", Map.of("rank", place.rank()))),
        seen.place().flatMap(Place::previous).map(hit -> beside(hit, setting)),
        seen.place().flatMap(Place::next).map(hit -> beside(hit, setting)),
        lang,
        PageSetting.dirAttribute(article.language()),
        untitled ? List.of(new FragmentView(title, false)) : reading.title(),
        article.languages().stream()
            .map(l -> Tag.of("lang", l, setting.labels().language(l), fresh))
            .toList(),
        date,
        source,
        author,
        url.filter(ArticlePage::isWeb),
        url.filter(address -> !isWeb(address)),
        reading.paragraphs(),
        reading.groups().stream()
            .map(group -> new Legend(group, setting.text("legend." + group)))
            .toList(),
        !seen.highlights().isEmpty(),
        article.pairs().stream().map(pair -> pair(pair, reading, fresh)).toList(),
        article.topics().stream().map(topic -> topic(topic, fresh)).toList(),
        article.actors().stream()
            .map(actor -> Tag.of("actor", actor, setting.labels().concept(actor), fresh))
            .toList(),
        Optional.ofNullable(article.story()).map(story -> story(story, article, setting)),
        facts(article, date, setting),
        article.copies().stream().map(ArticlePage::copied).toList(),
        new Citation(
            author,
            lang,
            title,
            source,
            date.map(KnownDate::text),
            url.filter(ArticlePage::isWeb)));
  }

  private static Beside beside(Neighbour hit, PageSetting setting) {
    return new Beside(
        setting.state().article(hit.id()),
        PageSetting.langAttribute(hit.language()),
        PageSetting.dirAttribute(hit.language()),
        hit.title().isBlank() ? hit.id() : hit.title());
  }

  private static PairLink pair(PairView pair, ReadingText reading, PageState fresh) {
    return new PairLink(
        Tag.of("pair", pair.id(), pair.label(), fresh),
        pair.evidenceParts(),
        reading.evidence().getOrDefault(pair.id(), "#title"));
  }

  private static TopicLink topic(TopicView topic, PageState fresh) {
    Set<String> words = new LinkedHashSet<>();
    if (topic.because() != null) {
      topic.because().forEach(reason -> words.add(reason.text()));
    }
    return new TopicLink(
        Tag.of("topic", topic.id(), topic.label(), fresh),
        words.stream().limit(MOST_WORDS).toList());
  }

  /** Those in other languages first: they are what this page is for. */
  private static Story story(StoryView story, ArticleAnswer article, PageSetting setting) {
    List<Other> others =
        story.others().stream()
            .sorted(
                Comparator.comparing(
                    (StoryArticleView other) -> other.language().equals(article.language())))
            .map(other ->
                new Other(
                    setting.state().article(other.id()),
                    PageSetting.langAttribute(other.language()),
                    PageSetting.dirAttribute(other.language()),
                    other.title().isBlank() ? other.id() : other.title(),
                    setting.labels().language(other.language()),
                    Optional.ofNullable(other.date())
                        .map(day -> setting.dates().named(LocalDate.parse(day)))))
            .toList();
    return new Story(
        setting.text(
            "inIndex", Map.of("count", story.count(), "languages", story.languages().size())),
        others);
  }

  private static List<Fact> facts(
      ArticleAnswer article, Optional<KnownDate> date, PageSetting setting) {
    List<Fact> facts = new ArrayList<>();
    Map<String, String> rules = article.rules();
    facts.add(
        Fact.of(
            setting.text("title"),
            Optional.empty(),
            Optional.ofNullable(rules.get("title")),
            setting));
    facts.add(
        new Fact(
            setting.text("date"),
            Optional.of(date.map(KnownDate::text).orElse(setting.text("dateUnknown"))),
            date.map(KnownDate::how)));
    facts.add(
        Fact.of(
            setting.text("language"),
            Optional.of(setting.labels().language(article.language())),
            Optional.ofNullable(rules.get("language")),
            setting));
    Map<String, Optional<String>> others = new LinkedHashMap<>();
    others.put("source", Optional.ofNullable(article.source()));
    others.put("author", Optional.ofNullable(article.author()));
    others.put("url", Optional.ofNullable(article.url()));
    others.forEach((field, value) -> {
      if (value.isPresent()) {
        facts.add(
            Fact.of(setting.text(field), value, Optional.ofNullable(rules.get(field)), setting));
      }
    });
    facts.add(
        new Fact(setting.text("file"), Optional.of(article.original().file()), Optional.empty()));
    return facts;
  }

  private static Copied copied(CopyView copy) {
    Optional<String> url = Optional.ofNullable(copy.url());
    return new Copied(url.filter(ArticlePage::isWeb), url.orElse(copy.file()));
  }

  /** Only such an address becomes a link: a page may claim any, {@code javascript:} among them. */
  private static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
