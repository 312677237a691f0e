package dragoman.analysis;

import java.util.List;

/**
 * A text with its tokens and the concepts over them.
 *
 * @param concepts by first token, then by first character, then longest first
 */
public record AnalysedText(String text, Tokens tokens, List<ConceptSpan> concepts) {

  public AnalysedText {
    concepts = List.copyOf(concepts);
  }
}
