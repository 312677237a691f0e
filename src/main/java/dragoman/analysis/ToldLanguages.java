package dragoman.analysis;

import dragoman.analysis.TypedText.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the function words in what was typed tell of its language. */
final class ToldLanguages {

  /** A single one tells too little: every language has some of another's. */
  private static final int TELLING = 2;

  private final Map<String, Integer> functionWords = new LinkedHashMap<>();
  private final List<String> likely;
  private final int least;

  ToldLanguages(List<Reading> readings) {
    int most = 0;
    for (Reading reading : readings) {
      int found = count(reading.tokens());
      functionWords.put(reading.language(), found);
      most = Math.max(most, found);
    }
    int mostOfAny = Math.max(1, most);
    this.likely =
        functionWords.keySet().stream()
            .filter(language -> functionWords.getOrDefault(language, 0) == mostOfAny)
            .toList();
    this.least = most < TELLING ? 0 : most - 1;
  }

  private static int count(Tokens tokens) {
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      found += tokens.isFunctionWord(i) && !tokens.isAlternative(i) ? 1 : 0;
    }
    return found;
  }

  /** The languages that have the most; none where none has any. */
  List<String> likely() {
    return likely;
  }

  /** Whether it may be in a language: that has the most or one less, or nothing tells. */
  boolean mayBe(String language) {
    return functionWords.getOrDefault(language, 0) >= least;
  }
}
