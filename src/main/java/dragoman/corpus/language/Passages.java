package dragoman.corpus.language;

import dragoman.corpus.Found;
import dragoman.corpus.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text's stretches by language: most have one, bilingual pages several. */
public final class Passages {
  /** Below this the model guesses; a paragraph that short is in the language around it. */
  private static final int SURE_LENGTH = 150;

  private static final double SURE = 0.97;

  /** A foreign name or quotation is no passage. */
  private static final int SHORTEST = 60;

  private final LanguageFinder finder;

  public Passages(LanguageFinder finder) {
    this.finder = finder;
  }

  /**
   * The text's passages, in order and without gaps; none for an empty text.
   *
   * @param main the text's language; where it is given, only a paragraph in a script of another
   *     language is another's
   */
  public List<Passage> of(String text, Found<String> main) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      add(passages, new Passage(start, end, language(text.substring(start, end), main)));
      start = end;
    }
    return passages;
  }

  /**
   * The language that most of a text is in. The model hears a text's halves as one; its passages
   * say which is the longer.
   */
  public Found<String> main(String text, Found<String> found) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Passage passage : of(text, found)) {
      lengths.merge(passage.language(), passage.end() - passage.start(), Integer::sum);
    }
    int own = lengths.getOrDefault(found.value(), 0);
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(longest -> longest.getValue() > own)
        .map(longest ->
            new Found<>(longest.getKey(), "passages", (double) longest.getValue() / text.length()))
        .orElse(found);
  }

  private String language(String paragraph, Found<String> main) {
    if (paragraph.length() < SHORTEST) {
      return main.value();
    }
    boolean given = main.rule().equals("given");
    boolean foreign = Scripts.areForeign(paragraph, main.value());
    if (!foreign && (given || !finder.doubts(paragraph, main.value()))) {
      return main.value();
    }
    Found<String> found = finder.find(paragraph);
    boolean sure =
        switch (found.rule()) {
          case "script", "letters", "syllables" -> true;
          case "model", "words" ->
              (paragraph.length() >= SURE_LENGTH && found.confidence() >= SURE)
                  || finder.confirms(paragraph, found.value());
          default -> false;
        };
    return sure ? found.value() : main.value();
  }

  private static void add(List<Passage> passages, Passage next) {
    Passage last = passages.isEmpty() ? next : passages.getLast();
    if (!passages.isEmpty() && last.language().equals(next.language())) {
      passages.set(passages.size() - 1, new Passage(last.start(), next.end(), last.language()));
    } else {
      passages.add(next);
    }
  }
}
