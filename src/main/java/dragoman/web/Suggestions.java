package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ibm.icu.text.Normalizer2;
import dragoman.engine.SearchEngine;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Completions of what is being typed: names of concepts in any language, then titles. */
final class Suggestions {

  private static final int MOST = 8;
  private static final int SHORTEST_FOR_TITLES = 3;

  private static final Pattern INHERITED_MARKS = Pattern.compile("[\\p{Mn}&&\\p{IsInherited}]");

  /** Labels by their form without case and marks. */
  private final NavigableMap<String, Suggestion> labels = new TreeMap<>();

  private final SearchEngine engine;

  Suggestions(SearchEngine engine, Lexicon lexicon) {
    this.engine = engine;
    for (Concept concept : lexicon.concepts()) {
      if (concept.kind() != Kind.ACT && concept.kind() != Kind.DOUBTFUL) {
        for (String language : Lexicon.LANGUAGES) {
          for (String label : lexicon.labels(concept, language)) {
            labels.putIfAbsent(
                fold(label), new Suggestion(label, concept.kind().id(), concept.id()));
          }
        }
      }
    }
  }

  /** A completion; a title has no id. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Suggestion(String text, String kind, @Nullable String id) {}

  /** What {@code /suggest} answers. */
  record Answer(String query, List<Suggestion> suggestions) {}

  Answer complete(String typed) {
    String prefix = fold(typed.strip());
    List<Suggestion> found = new ArrayList<>();
    if (!prefix.isEmpty()) {
      // One label for each concept, the one nearest to what is typed.
      Map<String, Suggestion> byConcept = new LinkedHashMap<>();
      for (Suggestion label : labels.subMap(prefix, prefix + Character.MAX_VALUE).values()) {
        byConcept.putIfAbsent(String.valueOf(label.id), label);
      }
      byConcept.values().stream().limit(MOST).forEach(found::add);
    }
    if (prefix.length() >= SHORTEST_FOR_TITLES && found.size() < MOST) {
      engine
          .titles(typed.strip(), MOST - found.size())
          .forEach(title -> found.add(new Suggestion(title, "title", null)));
    }
    return new Answer(typed, found);
  }

  private static String fold(String text) {
    String marked = Normalizer2.getNFKDInstance().normalize(text);
    // Marks of Latin, Greek and Cyrillic letters are shared (Inherited); Thai's and others' are
    // letters.
    String plain =
        INHERITED_MARKS.matcher(marked).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    return Normalizer2.getNFKCCasefoldInstance().normalize(plain);
  }
}
