package dragoman.corpus.fields;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a person as bylines write it, with what they put around it. */
final class PersonName {
  /** What comes behind a first author: a second one, an office, a place, an editor. */
  private static final Pattern BEHIND =
      Pattern.compile("\\s*[|·•(（\\[/,，、;،:：\\n]|\\s[-–—]\\s|\\s{2,}|\\s*\\d");

  /** What Japanese, Chinese and Korean bylines call reporters beside the name. */
  private static final Pattern OFFICE = Pattern.compile("^(?:記者|记者|작성자)\\s*|\\s*(?:記者|记者|기자|특파원)$");

  /** "X at 8:14": names do not end with a small word. */
  private static final Pattern SMALL_WORDS = Pattern.compile("(?:\\s+\\p{Ll}+)+$");

  /** Names are of letters, with an initial's full stop, a hyphen or an apostrophe. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}.'’‘-]*");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 4;

  /** Longer small words (von, della) are not parts of names. */
  private static final int PARTICLE = 5;

  private PersonName() {}

  /** The first name in what a byline says. */
  static String first(String byline) {
    return withoutOffice(SMALL_WORDS.matcher(start(byline)).replaceFirst(""));
  }

  private static String start(String byline) {
    return BEHIND.split(byline.strip().replaceFirst("^[^\\p{L}]+", ""), 2)[0].strip();
  }

  /** The name alone of one given with "記者". */
  static String withoutOffice(String name) {
    return OFFICE.matcher(name).replaceAll("").strip();
  }

  /** The name, if the line looks like nothing but one. */
  static Optional<String> alone(String line) {
    String name = withoutOffice(start(line));
    String[] words = SPACE.split(name, -1);
    boolean letters =
        Arrays.stream(words).allMatch(word -> WORD.matcher(word).matches()) && !name.isEmpty();
    boolean office = OFFICE.matcher(line).find();
    return letters && looksLike(words, name, office) ? Optional.of(name) : Optional.empty();
  }

  private static boolean looksLike(String[] words, String name, boolean office) {
    return switch (UnicodeScript.of(name.codePointAt(0))) {
      case HANGUL -> office && name.length() <= 4;
      case HAN, HIRAGANA, KATAKANA -> words.length <= 2 && name.length() > 2 && name.length() <= 6;
      default ->
          words.length > 1
              && words.length <= (isShouted(name) ? 2 : MOST_WORDS)
              && areCapital(words);
    };
  }

  /** Headings are in capitals too, and mostly longer. */
  private static boolean isShouted(String name) {
    return name.codePoints().anyMatch(Character::isUpperCase)
        && name.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Scripts without case have no small letters either. */
  private static boolean areCapital(String[] words) {
    return Arrays.stream(words)
            .allMatch(
                word -> !Character.isLowerCase(word.codePointAt(0)) || word.length() <= PARTICLE)
        && !Character.isLowerCase(words[words.length - 1].codePointAt(0))
        && !Character.isLowerCase(words[0].codePointAt(0));
  }
}
