package dragoman.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the chains make of one word of a query; see {@link QueryWord} for each part. */
final class QueryForms {

  /** Of a word's weight, what its being written as typed is worth; measured in docs/ranking.md. */
  private static final float WORD_WEIGHT = 0.3f;

  /** And what its being a form of the same word in the same language is worth. */
  private static final float STEM_WEIGHT = 1 - WORD_WEIGHT;

  /** A word typed without marks is likelier to be one that has none. */
  private static final float FOLDED_WEIGHT = 0.4f;

  private final Map<String, Float> terms = new LinkedHashMap<>();
  private final List<List<String>> parts = new ArrayList<>();
  private final List<String> compound = new ArrayList<>();
  private final Set<String> written = new LinkedHashSet<>();

  Map<String, Float> terms() {
    return terms;
  }

  List<List<String>> parts() {
    return parts;
  }

  List<String> compound() {
    return compound;
  }

  List<String> written() {
    return List.copyOf(written);
  }

  /**
   * Adds one chain's tokens of the word.
   *
   * @param mayBe whether the query may be in the chain's language. Where it cannot, the word is
   *     looked for as it is written: a stem of another language is a word of its own, which makes
   *     the one that was typed seem frequent. Measured in docs/ranking.md.
   */
  void add(Tokens tokens, int from, int to, boolean mayBe) {
    List<Integer> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!tokens.isAlternative(i) && !tokens.isFunctionWord(i)) {
        words.add(i);
      }
    }
    if (words.size() > 1) {
      List<String> cut = words.stream().map(i -> IndexTerms.term(tokens, i)).toList();
      if (!parts.contains(cut)) {
        parts.add(cut);
      }
      return;
    }
    words.forEach(i -> add(tokens, i, mayBe));
    if (mayBe && !words.isEmpty()) {
      addCompound(tokens, from, to);
    }
  }

  private void addCompound(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isAlternative(i) && IndexTerms.kind(tokens, i) == IndexTerms.Kind.STEM) {
        compound.add(IndexTerms.stem(tokens, i));
      }
    }
  }

  private void add(Tokens tokens, int i, boolean mayBe) {
    switch (IndexTerms.kind(tokens, i)) {
      case PLAIN -> terms.put(tokens.term(i), 1f);
      case STEM -> {
        terms.put(IndexTerms.stem(tokens, i), mayBe ? 1f : WORD_WEIGHT);
        String term = tokens.term(i);
        if (mayBe && FoldedFormFilter.fold(term).equals(term)) {
          terms.put(FoldedFormFilter.of(term), FOLDED_WEIGHT);
        }
      }
      case WORD_AND_STEM -> {
        String word = IndexTerms.word(tokens, i);
        written.add(word);
        terms.put(word, WORD_WEIGHT);
        if (mayBe) {
          terms.put(IndexTerms.stem(tokens, i), STEM_WEIGHT);
        }
      }
    }
  }
}
