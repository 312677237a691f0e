package dragoman.analysis;

import dragoman.analysis.LabelTries.Use;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;

/**
 * Runs texts through their languages' chains and finds the concepts they name. Safe for threads.
 */
public final class TextAnalysis {

  /** So that no phrase goes over from the title to the text. */
  private static final int POSITION_GAP = 10;

  private final boolean settling;
  private final LabelTries tries;
  private final Map<String, ConceptMatcher> matchers = new ConcurrentHashMap<>();
  private final Map<String, UnspacedNames> unspacedNames = new ConcurrentHashMap<>();
  private final Map<String, Optional<CombiningForms>> combiningForms = new ConcurrentHashMap<>();
  private final Lexicon lexicon;

  public TextAnalysis(Lexicon lexicon) {
    this(lexicon, true);
  }

  /**
   * Begins.
   *
   * @param settling whether a doubtful name counts only where the text bears it out; a label by
   *     itself has no such text
   */
  public TextAnalysis(Lexicon lexicon, boolean settling) {
    this.settling = settling;
    this.lexicon = lexicon;
    this.tries = new LabelTries(lexicon);
  }

  /**
   * A stretch of a text in one language.
   *
   * @param start first character
   * @param end one past the last
   */
  public record Stretch(int start, int end, String language) {}

  /** Analyses a text in one language. */
  public AnalysedText analyse(String text, String language) {
    return analyse(text, List.of(new Stretch(0, text.length(), language)));
  }

  /** Analyses a text stretch by stretch; characters in no stretch are passed over. */
  public AnalysedText analyse(String text, List<Stretch> stretches) {
    Tokens tokens = new Tokens();
    List<ConceptSpan> concepts = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int first = tokens.size();
      append(tokens, text.substring(stretch.start, stretch.end), stretch.start, stretch.language);
      List<ConceptSpan> found = new ArrayList<>();
      matcher(stretch.language).match(text, tokens, first, found);
      if (UnspacedNames.LANGUAGES.contains(stretch.language)) {
        unspacedNames(stretch.language).match(text, tokens, first, found);
      }
      int named = found.size();
      combiningForms(stretch.language).ifPresent(f -> f.match(text, tokens, first, found));
      if (found.size() > named) {
        found.sort(ConceptSpan.IN_ORDER);
      }
      for (ConceptSpan span : found) {
        concepts.add(span);
        // What a narrower concept speaks of, it says itself.
        for (String broader : span.concept().broader()) {
          lexicon
              .concept(broader)
              .map(Concept::withoutTopics)
              .map(span::as)
              .ifPresent(concepts::add);
        }
      }
    }
    return new AnalysedText(
        text,
        tokens,
        settling
            ? DoubtfulNames.settle(text, stretches, tokens, concepts)
            : DoubtfulNames.unsettled(concepts));
  }

  /** What a language's chain makes of a text. */
  static Tokens tokens(String text, String language) {
    Tokens tokens = new Tokens();
    append(tokens, text, 0, language);
    return tokens;
  }

  private static void append(Tokens tokens, String text, int offset, String language) {
    Chain chain = Chains.of(language);
    int first = tokens.size();
    try (TokenStream stream = chain.tokenStream("", new StringReader(text))) {
      tokens.append(language, stream, offset, POSITION_GAP);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string", e);
    }
    chain.functionPhrases().mark(tokens, first);
  }

  private ConceptMatcher matcher(String language) {
    return matchers.computeIfAbsent(
        language, l -> ConceptMatcher.ofTexts(tries.of(l, Use.TEXT), l));
  }

  private UnspacedNames unspacedNames(String language) {
    return unspacedNames.computeIfAbsent(language, l -> new UnspacedNames(lexicon, l));
  }

  private Optional<CombiningForms> combiningForms(String language) {
    return combiningForms.computeIfAbsent(
        language, l -> lexicon.shortNames(l).map(names -> new CombiningForms(names, lexicon)));
  }
}
