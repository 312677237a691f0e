package dragoman.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences (UAX #29), not after the abbreviations CLDR lists for its language,
 * and always at the end of a line.
 */
public final class Sentences {

  /** German, Polish and many others write ordinals with a full stop: <i>am 14. Dezember</i>. */
  private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}.,])\\d{1,2}\\.\\s+\\z");

  /**
   * Thai ends a sentence by a space, which it also puts between names; a new one is sure only where
   * a word follows that opens a statement (for his part, while, moreover, after).
   */
  private static final Pattern THAI_OPENING =
      Pattern.compile(
          "\\s+(?=(?:ขณะที่|ทั้งนี้|นอกจากนี้|นอกจากนั้น|ก่อนหน้านี้|ก่อนหน้านั้น|อย่างไรก็ตาม|พร้อมกันนี้"
              + "|ด้าน(?=นาย|นาง|พล|ทาง|กระทรวง|ฝ่าย)|ส่วน|โดยมี|โดยนาย|ฝ่าย|สำหรับ|หลังการ|หลังจาก|ซึ่ง))");

  /** Less than this is the beginning of a statement, not one. */
  private static final int SHORTEST_THAI = 40;

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
        if (next == piece.length() || !endsInOrdinal(piece, start, next)) {
          if (language.equals("th")) {
            addThai(sentences, text, line + start, line + next);
          } else {
            add(sentences, text, line + start, line + next);
          }
          start = next;
        }
      }
      line = end + 1;
    }
    return sentences;
  }

  private static boolean endsInOrdinal(String piece, int start, int end) {
    int last = end - 1;
    while (last > start && Character.isWhitespace(piece.charAt(last))) {
      last--;
    }
    // Looked at first, since a pattern that ends at the end is tried at every character.
    return piece.charAt(last) == '.'
        && last > start
        && Character.isDigit(piece.charAt(last - 1))
        && ORDINAL.matcher(piece.substring(start, end)).find();
  }

  private static void addThai(List<Sentence> sentences, String text, int from, int to) {
    Matcher openings = THAI_OPENING.matcher(text).region(from, to);
    int start = from;
    while (openings.find()) {
      if (openings.start() - start >= SHORTEST_THAI && to - openings.end() >= SHORTEST_THAI) {
        add(sentences, text, start, openings.start());
        start = openings.end();
      }
    }
    add(sentences, text, start, to);
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
