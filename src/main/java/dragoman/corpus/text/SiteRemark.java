package dragoman.corpus.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a sentence with which a site speaks for itself from one of the story: "Sign up for our
 * newsletter", "Read also: …", "(Photo: Agency)". It says yes only where the sentence's own words
 * do, and it states no figure: a story's last sentence may be as short.
 */
public final class SiteRemark {
  /** Where sites ask to be followed. */
  static final Pattern PLATFORM =
      Pattern.compile(
          "(?iu)whatsapp|telegram|google news|facebook|youtube|instagram|tiktok|zalo|wechat|viber"
              + "|newsletter|\\bapps?\\b|แอดไลน์|เฟซบุ๊ก|公众号|公眾號|카카오");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|\\S+@\\w+(?:\\.\\w+)+|(?<!\\S)@\\w+");

  private static final Pattern BRACKETED = Pattern.compile("[(（\\[【].*[)）\\]】]\\.?");

  /** What else such a line says may be the story's. */
  private static final Pattern SEVERAL = Pattern.compile("[.!?…।؟۔][\"'”’»)]?\\s+\\S|[。！？]\\S");

  /** A longer one tells something. */
  public static final int LONGEST = 250;

  private SiteRemark() {}

  /** Whether the sentence, or line, is the site's. */
  public static boolean isIn(String sentence) {
    if (sentence.length() > LONGEST) {
      return false;
    }
    if (BRACKETED.matcher(sentence).matches() && PhotoCredit.isIn(sentence)) {
      return true;
    }
    if (SEVERAL.matcher(sentence).find()) {
      return false;
    }
    Optional<Phrases.Match> phrase = Phrases.atStart(sentence);
    if (phrase.filter(SiteRemark::isLabel).isPresent()) {
      return true;
    }
    String words = ADDRESS.matcher(sentence).replaceAll("");
    return words.codePoints().noneMatch(Character::isDigit)
        && (!words.equals(sentence) || phrase.filter(p -> invites(p, words)).isPresent());
  }

  /** "Read also: …": what follows is not this story, figures and all. */
  private static boolean isLabel(Phrases.Match phrase) {
    return switch (phrase.kind()) {
      case RELATED, TAGS, PHOTO, LEGAL, SOURCE, AUTHOR -> phrase.label();
      case SHARE, COMMENTS, NAVIGATION -> phrase.rest().isEmpty();
      case PUBLISHED, UPDATED -> false;
    };
  }

  /** "Sign up for …", "Subscribe to our newsletter": "World leaders …" begins with a label too. */
  private static boolean invites(Phrases.Match phrase, String sentence) {
    return switch (phrase.kind()) {
      case SHARE, NAVIGATION, LEGAL ->
          phrase.phrase().indexOf(' ') > 0 || PLATFORM.matcher(sentence).find();
      case RELATED, COMMENTS -> PLATFORM.matcher(sentence).find();
      case TAGS, PHOTO, SOURCE, AUTHOR, PUBLISHED, UPDATED -> false;
    };
  }
}
