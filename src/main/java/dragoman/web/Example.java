package dragoman.web;

import dragoman.lexicon.Lexicon;
import dragoman.web.SearchAnswer.FacetsView;
import dragoman.web.SearchAnswer.ValueView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A search to begin with. It is made from what the index holds, so that it has results, and comes
 * in another language each time, so that it shows what the box can do.
 */
record Example(String text, String lang, String href) {

  private static final List<String> LANGUAGES = List.of("it", "vi", "th", "ja", "de", "id");

  /**
   * Searches for what is there most.
   *
   * @param finds whether a search has results
   */
  static List<Example> of(
      FacetsView facets, Lexicon lexicon, PageState state, Predicate<String> finds) {
    List<List<String>> ids = new ArrayList<>();
    facets.pair().stream()
        .limit(2)
        .map(pair -> List.of(pair.value().split("-", 2)))
        .forEach(ids::add);
    facets.topic().stream().limit(2).map(topic -> List.of(topic.value())).forEach(ids::add);
    facets.actor().stream().skip(1).limit(2).map(ValueView::value).map(List::of).forEach(ids::add);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < Math.min(ids.size(), LANGUAGES.size()); i++) {
      String language = LANGUAGES.get(i);
      List<String> words = ids.get(i).stream().map(id -> lexicon.label(id, language)).toList();
      String text = String.join(" ", words);
      if (finds.test(text)) {
        examples.add(new Example(text, language, state.only("ui").set("q", text).address()));
      }
    }
    return examples;
  }
}
