package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleDetail.Mention;
import dragoman.engine.StoredArticle;
import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.ReasonView;
import dragoman.web.SearchAnswer.StoryView;
import dragoman.web.SearchAnswer.TopicView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one article: what a hit has, the main text, and what was found in it and where.
 *
 * @param rules by field, the rule that found it
 */
record ArticleAnswer(
    String id,
    String title,
    String language,
    List<String> languages,
    @Nullable String date,
    @Nullable String dateFrom,
    @Nullable String source,
    @Nullable String author,
    @Nullable String url,
    List<String> actors,
    List<PairView> pairs,
    List<TopicView> topics,
    Map<String, String> rules,
    String text,
    List<FoundView> found,
    OriginalView original,
    List<CopyView> copies,
    @Nullable StoryView story) {

  /**
   * A concept where the article names it.
   *
   * @param in {@code title} or {@code text}
   * @param start first character, in UTF-16 units as JavaScript and Java count
   * @param end one past the last
   */
  record FoundView(
      String id, String kind, String label, String text, String in, int start, int end) {}

  /** The file it was read from, and where that can be seen. */
  record OriginalView(String file, @Nullable String link) {}

  /** Another page with the same text. */
  record CopyView(String id, String file, @Nullable String url) {}

  static ArticleAnswer of(ArticleDetail detail, Labels labels) {
    StoredArticle article = detail.article();
    List<FoundView> found =
        detail.mentions().stream()
            .map(mention ->
                new FoundView(
                    mention.id(),
                    mention.kind(),
                    labels.concept(mention.id()),
                    words(article, mention),
                    where(mention),
                    mention.start(),
                    mention.end()))
            .toList();
    return new ArticleAnswer(
        article.id(),
        article.title(),
        article.language(),
        article.languages(),
        article.date().map(Object::toString).orElse(null),
        article.dateFrom().orElse(null),
        article.source().orElse(null),
        article.author().orElse(null),
        article.url().orElse(null),
        article.actors(),
        SearchAnswer.pairs(article, labels),
        topics(detail, labels),
        article.rules(),
        article.text(),
        found,
        new OriginalView(article.file(), article.url().orElse(null)),
        detail.copies().stream()
            .map(copy -> new CopyView(copy.id(), copy.file(), copy.url().orElse(null)))
            .toList(),
        detail.story().map(story -> SearchAnswer.story(story, labels)).orElse(null));
  }

  private static List<TopicView> topics(ArticleDetail detail, Labels labels) {
    StoredArticle article = detail.article();
    return article.topics().stream()
        .map(id ->
            new TopicView(
                id,
                labels.concept(id),
                detail.reasons().getOrDefault(id, List.of()).stream()
                    .map(mention ->
                        new ReasonView(
                            words(article, mention),
                            where(mention),
                            mention.start(),
                            mention.end()))
                    .toList()))
        .toList();
  }

  private static String words(StoredArticle article, Mention mention) {
    String in = mention.inTitle() ? article.title() : article.text();
    return in.substring(mention.start(), mention.end());
  }

  private static String where(Mention mention) {
    return mention.inTitle() ? "title" : "text";
  }
}
