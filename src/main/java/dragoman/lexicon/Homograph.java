package dragoman.lexicon;

import java.util.List;
import java.util.Locale;

/**
 * A label that means something else too, and how the two are told apart.
 *
 * @param language whose texts, or {@link Concept#ANY} for what is typed into the search box
 * @param label as the lexicon has it, or would have it were it not {@link By#LEFT_OUT}
 * @param concept id of what the label names
 * @param sense what else it means, for whoever reviews the list
 * @param by how it is decided
 * @param meant texts in which the concept is found
 * @param other texts in which it is not
 */
public record Homograph(
    String language,
    String label,
    String concept,
    String sense,
    By by,
    List<String> meant,
    List<String> other) {

  /** How a homograph is decided. */
  public enum By {
    /** The name has capitals that the word has not. */
    CAPITALS,
    /** A longer label of another concept hides it. */
    LONGEST,
    /** A longer phrase that is known to mean something else hides it. */
    LOOKALIKE,
    /** The segmenter makes the word and the name different words. */
    SEGMENTER,
    /** It is a label together with its neighbours only. */
    CONTEXT,
    /** The word is a label of its own language's texts only. */
    LANGUAGE,
    /** It is no label, since it means the other too often. */
    LEFT_OUT;

    /** The name used in the file. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
