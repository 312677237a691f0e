package dragoman.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences (UAX #29), not after the abbreviations CLDR lists for its language,
 * and always at the end of a line.
 */
public final class Sentences {

  /** German, Polish and many others write ordinals with a full stop: <i>am 14. Dezember</i>. */
  private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}.,])\\d{1,2}\\.\\s+\\z");

  /** Each thread's own: they have a state, and opening one reads a language's abbreviations. */
  private static final ThreadLocal<Map<String, BreakIterator>> ITERATORS =
      ThreadLocal.withInitial(HashMap::new);

  private Sentences() {}

  /**
   * A sentence without the white space around it.
   *
   * @param start first character
   * @param end one past the last
   */
  public record Sentence(int start, int end) {

    public boolean contains(int from, int to) {
      return start <= from && to <= end;
    }

    public String in(String text) {
      return text.substring(start, end);
    }
  }

  /** The sentences from one character to another, in order, without empty ones. */
  public static List<Sentence> of(String text, int from, int to, String language) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = iterator(language);
    int line = from;
    while (line < to) {
      int end = text.indexOf('\n', line);
      end = end < 0 || end > to ? to : end;
      String piece = text.substring(line, end);
      breaks.setText(piece);
      int start = breaks.first();
      for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
        if (next == piece.length() || !ORDINAL.matcher(piece.substring(start, next)).find()) {
          add(sentences, text, line + start, line + next);
          start = next;
        }
      }
      line = end + 1;
    }
    return sentences;
  }

  private static BreakIterator iterator(String language) {
    return ITERATORS.get().computeIfAbsent(language, Sentences::open);
  }

  private static BreakIterator open(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return FilteredBreakIteratorBuilder.getInstance(locale)
        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end));
    }
  }
}
