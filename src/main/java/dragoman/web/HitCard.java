package dragoman.web;

import dragoman.web.SearchAnswer.FragmentView;
import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchAnswer.PairView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One result as the page shows it.
 *
 * @param lang for the {@code lang} attribute of its texts
 * @param without says which words of the query it lacks
 * @param evidence sentences for the pairs that are chosen, which are not repeated as snippets
 */
record HitCard(
    String href,
    String lang,
    Tag language,
    Optional<KnownDate> date,
    Optional<String> source,
    List<FragmentView> title,
    List<Snippet> snippets,
    Optional<String> without,
    Optional<String> likeness,
    List<Evidence> evidence,
    List<Tag> pairs,
    List<Tag> topics,
    Optional<StoryLine> story) {

  /** A sentence that shows a match. */
  record Snippet(List<FragmentView> parts) {}

  /** The sentence that shows a pair. */
  record Evidence(String label, List<FragmentView> parts) {}

  static HitCard of(HitView hit, PageSetting setting) {
    PageState state = setting.state();
    return new HitCard(
        state.article(hit.id()),
        PageSetting.langAttribute(hit.language()),
        Tag.of("lang", hit.language(), setting.labels().language(hit.language()), state),
        KnownDate.of(hit.date(), hit.dateFrom(), setting),
        Optional.ofNullable(hit.source()),
        hit.title().isBlank() ? List.of(new FragmentView(hit.id(), false)) : hit.titleParts(),
        snippets(hit, state),
        without(hit.missing(), setting),
        likeness(hit.match(), setting),
        evidence(hit.pairs(), state),
        Tag.pairs(hit.pairs(), state),
        Tag.topics(hit.topics(), state),
        Optional.ofNullable(hit.story())
            .map(story -> StoryLine.of(story, hit.language(), setting)));
  }

  /** Why it was found, where its words are not those that were typed. */
  private static Optional<String> likeness(String match, PageSetting setting) {
    return setting.strings().find("match." + match);
  }

  private static Optional<String> without(List<String> missing, PageSetting setting) {
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(setting.text("without", Map.of("words", String.join(", ", missing))));
  }

  private static List<Snippet> snippets(HitView hit, PageState state) {
    List<String> shown = chosen(hit.pairs(), state).map(PairView::evidence).toList();
    return hit.snippets().stream()
        .filter(parts -> !shown.contains(text(parts)))
        .map(Snippet::new)
        .toList();
  }

  private static String text(List<FragmentView> parts) {
    return parts.stream().map(FragmentView::text).collect(Collectors.joining());
  }

  private static List<Evidence> evidence(List<PairView> pairs, PageState state) {
    return chosen(pairs, state)
        .map(pair -> new Evidence(pair.label(), pair.evidenceParts()))
        .toList();
  }

  private static Stream<PairView> chosen(List<PairView> pairs, PageState state) {
    return pairs.stream().filter(pair -> state.has("pair", pair.id()));
  }
}
