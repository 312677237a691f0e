package dragoman.web;

import dragoman.web.SearchAnswer.HelpView;
import dragoman.web.SearchAnswer.OtherView;
import dragoman.web.SearchAnswer.SearchedView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page and the terminal say where nothing was found. */
record HelpCard(List<Searched> searched, List<Near> others) {

  /**
   * What was looked for in one language, or in several alike.
   *
   * @param lang for the attribute; of several, none
   * @param words with how many articles have each
   */
  record Searched(String lang, String label, List<Word> words) {}

  record Word(String form, String count) {}

  /** A search that finds something. */
  record Near(String way, String label, String found, String href) {}

  boolean hasOthers() {
    return !others.isEmpty();
  }

  boolean hasSearched() {
    return searched.stream().anyMatch(language -> !language.words.isEmpty());
  }

  static HelpCard of(HelpView help, PageSetting setting) {
    return new HelpCard(
        together(help.searched().stream().map(view -> searched(view, setting)).toList()),
        help.without().stream().map(other -> near(other, setting)).toList());
  }

  /** Languages in which the same words were looked for, to the same end, are told of once. */
  private static List<Searched> together(List<Searched> searched) {
    Map<List<Word>, List<Searched>> same =
        searched.stream()
            .collect(
                Collectors.groupingBy(
                    Searched::words, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return same.entrySet().stream()
        .map(entry ->
            entry.getValue().size() == 1
                ? entry.getValue().getFirst()
                : new Searched(
                    "",
                    entry.getValue().stream()
                        .map(Searched::label)
                        .collect(Collectors.joining(", ")),
                    entry.getKey()))
        .toList();
  }

  private static Searched searched(SearchedView view, PageSetting setting) {
    return new Searched(
        PageSetting.langAttribute(view.language()),
        view.label(),
        view.words().stream()
            .map(word -> new Word(word.form(), setting.number(word.count())))
            .toList());
  }

  private static Near near(OtherView other, PageSetting setting) {
    Map<String, Object> words = Map.of("words", other.text());
    String label =
        switch (Help.Way.of(other.kind())) {
          case SUGGESTION -> setting.text("didYouMean", words);
          case EXPAND -> setting.text("expandOn");
          case DATES -> setting.text("emptyRange");
          case LANGUAGE, PAIR, ACTOR, TOPIC, SOURCE ->
              setting.text("helpFilter", Map.of("filter", setting.text("facet." + other.kind())));
          case FILTERS -> setting.text("emptyFilters");
          case EXCLUSION -> setting.text("helpExclusion", words);
          case PREFIX -> setting.text("helpPrefix", words);
        };
    return new Near(
        other.kind(),
        label,
        setting.text("found", Map.of("count", other.count())),
        other.href().replaceFirst("^/search", "/"));
  }

  /** The same as lines of text. */
  Stream<String> lines() {
    Stream<String> languages =
        searched.stream()
            .filter(language -> !language.words.isEmpty())
            .map(language ->
                language.label
                    + ": "
                    + language.words.stream()
                        .map(word -> word.form + " (" + word.count + ")")
                        .collect(Collectors.joining(", ")));
    return Stream.concat(languages, others.stream().map(near -> near.label + " → " + near.found));
  }
}
