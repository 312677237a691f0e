package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** A lexicon's labels, language by language, as each use of them looks them up. */
final class LabelTries {

  /** Shorter names without their marks are too often something else. */
  private static final int SHORTEST_FOLDED = 3;

  private final Lexicon lexicon;

  LabelTries(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What labels are looked up for. */
  enum Use {
    /** As texts of the language show them. */
    TEXT,
    /** As queries do, which name no acts and bear no doubt out. */
    QUERY,
    /** Those also without their marks. */
    FOLDED_QUERY,
    /** Not as the chain cuts them, but as they are written. */
    UNSPACED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(String language) {
      return this != UNSPACED || UnspacedNames.LANGUAGES.contains(language);
    }
  }

  /** The labels of one language for one use. */
  LabelTrie of(String language, Use use) {
    return CompiledTries.of(lexicon, language, use).orElseGet(() -> build(language, use));
  }

  /** The same worked out anew. */
  LabelTrie build(String language, Use use) {
    LabelTrie.Builder trie = new LabelTrie.Builder();
    switch (use) {
      case TEXT -> eachLabel(language, trie::add);
      case QUERY -> eachLabel(language, (key, label) -> addToQueries(key, label, false, trie));
      case FOLDED_QUERY ->
          eachLabel(language, (key, label) -> addToQueries(key, label, true, trie));
      case UNSPACED -> addUnspaced(language, trie);
    }
    return trie.build();
  }

  private static void addToQueries(
      String key, Label label, boolean folding, LabelTrie.Builder trie) {
    Kind kind = label.concept().kind();
    if (kind == Kind.ACT || kind == Kind.DOUBTFUL) {
      return;
    }
    trie.add(key, label);
    String folded = folding ? FoldedFormFilter.fold(key) : key;
    if (!folded.equals(key) && folded.length() >= SHORTEST_FOLDED) {
      trie.add(folded, label);
    }
  }

  private void addUnspaced(String language, LabelTrie.Builder trie) {
    for (Concept concept : lexicon.concepts()) {
      for (String label : lexicon.labels(concept, language)) {
        UnspacedNames.add(concept, label, language, false, trie);
      }
      for (String place : concept.places(language)) {
        UnspacedNames.add(concept, place, language, true, trie);
      }
    }
  }

  /** Calls with every label's analysed form. */
  private void eachLabel(String language, BiConsumer<String, Label> sink) {
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
