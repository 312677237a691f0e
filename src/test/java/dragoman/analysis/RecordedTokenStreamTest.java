package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTokenStreamTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();
  private static final TextAnalysis ANALYSIS = new TextAnalysis(LEXICON);

  @Test
  void aWordStandsAsWrittenAndAsItsLanguagesStem() {
    assertEquals(
        List.of("bicycles", "en|bicycl", "muller", "en|muller", "2025"),
        terms("The bicycles of Müller 2025", "en"));
    assertEquals(List.of("biciclette", "it|biciclett"), terms("le biciclette", "it"));
    assertEquals(List.of("vi|mỹ", "~my"), terms("mỹ", "vi"));
    assertEquals(List.of("หมา", "bmw", "und|bmw"), terms("หมา BMW", "th"));
  }

  @Test
  void aConceptStandsWithTheTopicsItSpeaksOf() {
    List<String> terms = terms("F-35", "en");
    assertTrue(terms.containsAll(List.of("#f-35", "^combat-aircraft")), terms.toString());
  }

  /** Labels side by side are where names begin inside of what the segmenter takes for one word. */
  @ParameterizedTest
  @ValueSource(strings = {"th", "ja", "ko", "zh", "vi", "de", "it"})
  void offsetsNeverGoBackwards(String language) {
    List<String> labels = new ArrayList<>();
    for (Concept concept : LEXICON.concepts()) {
      labels.addAll(LEXICON.labels(concept, language));
    }
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      Collections.shuffle(labels, random);
      String text =
          String.join("", labels.subList(0, 40)) + String.join(" ", labels.subList(40, 60));
      int last = 0;
      for (int[] offsets : offsets(text, language)) {
        assertTrue(offsets[0] >= last && offsets[1] >= offsets[0], "seed " + seed + ": " + text);
        last = offsets[0];
      }
    }
  }

  private static List<String> terms(String text, String language) {
    List<String> terms = new ArrayList<>();
    AnalysedText analysed = ANALYSIS.analyse(text, language);
    RecordedTokenStream stream = new RecordedTokenStream(analysed, text.length());
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      terms.add(term.toString());
    }
    return terms;
  }

  private static List<int[]> offsets(String text, String language) {
    List<int[]> offsets = new ArrayList<>();
    AnalysedText analysed = ANALYSIS.analyse(text, language);
    RecordedTokenStream stream = new RecordedTokenStream(analysed, text.length());
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      offsets.add(new int[] {offset.startOffset(), offset.endOffset()});
    }
    return offsets;
  }
}
