package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Filters;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.SearchResult;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredMark;
import dragoman.engine.StoredArticle.StoredPair;
import dragoman.engine.StoryGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code /search}.
 *
 * @param help null where something was found
 * @param next address of the next answer; null on the last
 */
record SearchAnswer(
    Query query,
    long total,
    long tookMs,
    List<HitView> hits,
    FacetsView facets,
    @Nullable HelpView help,
    @Nullable String next) {

  /**
   * The query as it was understood.
   *
   * @param without concepts that were looked for only as typed, as was asked
   * @param suggestion null where there is none
   */
  record Query(
      String text,
      List<ConceptView> concepts,
      List<ConceptView> without,
      @Nullable String suggestion) {}

  /** What was looked for where nothing was found, and what would find something. */
  record HelpView(List<SearchedView> searched, List<OtherView> without) {}

  /** What was looked for in one language. */
  record SearchedView(String language, String label, List<WordView> words) {
    private long most() {
      return words.stream().mapToLong(WordView::count).max().orElse(0);
    }
  }

  /** A word of the query, what it is called in that language, and how many articles have it. */
  record WordView(String text, String form, long count) {}

  /** Another search that finds something. */
  record OtherView(String kind, String text, long count, String href) {}

  record ConceptView(String text, String id, String kind, String label) {}

  /**
   * A pair with the sentence that shows it.
   *
   * @param in {@code title} or {@code text}
   * @param start the sentence's first character there, in UTF-16 units
   * @param end one past its last
   * @param evidenceParts the sentence in pieces; a match names one of the two
   */
  record PairView(
      String id,
      String label,
      String evidence,
      String in,
      int start,
      int end,
      List<FragmentView> evidenceParts) {}

  /**
   * A topic.
   *
   * @param because the words that spoke for it; only where one article is shown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TopicView(String id, String label, @Nullable List<ReasonView> because) {}

  /** A word of an article and its place. */
  record ReasonView(String text, String in, int start, int end) {}

  /** The story of an article. */
  record StoryView(
      String id, long count, List<LanguageView> languages, List<StoryArticleView> others) {}

  record LanguageView(String id, String label) {}

  /** Another article of the story. */
  record StoryArticleView(String id, String title, String language, @Nullable String date) {}

  record FragmentView(String text, boolean match) {}

  record HitView(
      String id,
      String title,
      String language,
      String match,
      @Nullable String date,
      @Nullable String dateFrom,
      @Nullable String source,
      @Nullable String url,
      float score,
      List<String> missing,
      List<String> actors,
      List<PairView> pairs,
      List<TopicView> topics,
      List<FragmentView> titleParts,
      List<List<FragmentView>> snippets,
      @Nullable StoryView story) {}

  record BarView(String value, long count) {}

  record ValueView(String value, String label, long count, boolean selected) {}

  record FacetsView(
      List<BarView> date,
      long undated,
      List<ValueView> language,
      List<ValueView> pair,
      List<ValueView> actor,
      List<ValueView> topic,
      List<ValueView> source,
      @JsonProperty("interval") String interval) {}

  static SearchAnswer of(
      String text,
      SearchResult result,
      Filters filters,
      Optional<Help> help,
      long tookMs,
      Optional<String> next,
      Labels labels) {
    return new SearchAnswer(
        new Query(
            text,
            concepts(result, true, labels),
            concepts(result, false, labels),
            result.suggestion().orElse(null)),
        result.total(),
        tookMs,
        result.hits().stream().map(hit -> hit(hit, labels)).toList(),
        facets(result.facets(), filters, labels),
        help.map(h -> help(h, labels)).orElse(null),
        next.orElse(null));
  }

  private static List<ConceptView> concepts(SearchResult result, boolean expanded, Labels labels) {
    return result.concepts().stream()
        .filter(c -> c.expanded() == expanded)
        .map(c -> new ConceptView(c.text(), c.id(), c.kind(), labels.concept(c.id())))
        .toList();
  }

  static HelpView help(Help help, Labels labels) {
    return new HelpView(
        searched(help, labels),
        help.others().stream()
            .map(other ->
                new OtherView(
                    other.way().id(), other.text(), other.count(), other.state().at("/search")))
            .toList());
  }

  private static List<SearchedView> searched(Help help, Labels labels) {
    return help.languages().stream()
        .map(language ->
            new SearchedView(
                language,
                labels.language(language),
                help.words().stream()
                    .map(word ->
                        new WordView(
                            word.text(),
                            labels.form(word, language),
                            word.articles().getOrDefault(language, 0L)))
                    .toList()))
        .sorted(Comparator.comparingLong(SearchedView::most).reversed())
        .toList();
  }

  static HitView hit(Hit hit, Labels labels) {
    StoredArticle article = hit.article();
    return new HitView(
        article.id(),
        article.title(),
        article.language(),
        hit.match().id(),
        article.date().map(Object::toString).orElse(null),
        article.dateFrom().orElse(null),
        article.source().orElse(null),
        article.url().orElse(null),
        hit.score(),
        hit.missing(),
        article.actors(),
        pairs(article, labels),
        topics(article, labels),
        fragments(hit.title()),
        hit.snippets().stream().map(SearchAnswer::fragments).toList(),
        hit.story().map(story -> story(story, labels)).orElse(null));
  }

  static StoryView story(StoryGroup story, Labels labels) {
    return new StoryView(
        story.id(),
        story.count(),
        story.languages().stream()
            .map(language -> new LanguageView(language, labels.language(language)))
            .toList(),
        story.others().stream()
            .map(other ->
                new StoryArticleView(
                    other.id(),
                    other.title(),
                    other.language(),
                    other.date().map(Object::toString).orElse(null)))
            .toList());
  }

  static List<PairView> pairs(StoredArticle article, Labels labels) {
    return article.pairs().stream()
        .map(pair ->
            new PairView(
                pair.id(),
                labels.pair(pair.id()),
                pair.evidence(),
                pair.inTitle() ? "title" : "text",
                pair.start(),
                pair.end(),
                parts(pair)))
        .toList();
  }

  private static List<FragmentView> parts(StoredPair pair) {
    List<FragmentView> parts = new ArrayList<>();
    int from = 0;
    for (StoredMark mark : pair.marks()) {
      int start = mark.start() - pair.start();
      int end = mark.end() - pair.start();
      if (start > from) {
        parts.add(new FragmentView(pair.evidence().substring(from, start), false));
      }
      parts.add(new FragmentView(pair.evidence().substring(start, end), true));
      from = end;
    }
    if (from < pair.evidence().length()) {
      parts.add(new FragmentView(pair.evidence().substring(from), false));
    }
    return parts;
  }

  static List<TopicView> topics(StoredArticle article, Labels labels) {
    return article.topics().stream()
        .map(id -> new TopicView(id, labels.concept(id), null))
        .toList();
  }

  private static List<FragmentView> fragments(List<Fragment> fragments) {
    return fragments.stream().map(f -> new FragmentView(f.text(), f.match())).toList();
  }

  private static FacetsView facets(Facets facets, Filters filters, Labels labels) {
    return new FacetsView(
        facets.dates().stream().map(bar -> new BarView(bar.value(), bar.count())).toList(),
        facets.undated(),
        values(Dimension.LANGUAGE, facets, filters, labels),
        values(Dimension.PAIR, facets, filters, labels),
        values(Dimension.ACTOR, facets, filters, labels),
        values(Dimension.TOPIC, facets, filters, labels),
        values(Dimension.SOURCE, facets, filters, labels),
        facets.interval().id());
  }

  /** A chosen value is listed even where nothing has it, so that it can be taken back. */
  private static List<ValueView> values(
      Dimension dimension, Facets facets, Filters filters, Labels labels) {
    List<String> chosen = filters.values(dimension);
    List<Facets.Count> counts = facets.values(dimension);
    Stream<ValueView> counted =
        counts.stream()
            .map(c ->
                new ValueView(
                    c.value(),
                    labels.of(dimension, c.value()),
                    c.count(),
                    chosen.contains(c.value())));
    Stream<ValueView> empty =
        chosen.stream()
            .filter(value -> counts.stream().noneMatch(c -> c.value().equals(value)))
            .map(value -> new ValueView(value, labels.of(dimension, value), 0, true));
    return Stream.concat(counted, empty).toList();
  }
}
