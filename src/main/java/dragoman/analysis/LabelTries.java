package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts a lexicon's labels through a language's chain, as texts go through it. */
final class LabelTries {

  private final Lexicon lexicon;

  LabelTries(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The labels of one language, as texts of that language show them. */
  LabelTrie of(String language) {
    LabelTrie.Builder trie = new LabelTrie.Builder();
    eachLabel(language, trie::add);
    return trie.build();
  }

  /** Calls with every label's analysed form. */
  void eachLabel(String language, BiConsumer<String, Label> sink) {
    Map<String, AnalysedLabel> known = CompiledLabels.of(language);
    for (Concept concept : lexicon.concepts()) {
      for (String name : lexicon.labels(concept, language)) {
        put(concept, analysed(name, language, known), false, sink);
      }
      for (String place : concept.places(language)) {
        put(concept, analysed(place, language, known), true, sink);
      }
    }
  }

  private static AnalysedLabel analysed(
      String name, String language, Map<String, AnalysedLabel> known) {
    AnalysedLabel label = known.get(name);
    return label == null ? AnalysedLabel.of(name, language) : label;
  }

  private static void put(
      Concept concept, AnalysedLabel label, boolean place, BiConsumer<String, Label> sink) {
    if (!label.key().isEmpty()) {
      long cases = concept.kind().isName() ? label.cases() : 0;
      sink.accept(label.key(), new Label(concept, label.words(), cases, place));
    }
  }
}
