package dragoman.annotate;

import dragoman.analysis.ConceptSpan;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a country or its capital is named only as the scene of something: <i>in Singapore</i>,
 * <i>シンガポールで</i>, <i>ที่สิงคโปร์</i>. The words are each language's plain prepositions and
 * particles of place, as its grammars list them.
 */
final class Scenes {

  /** More characters than any preposition of place with its article or a quarter of the sky has. */
  private static final int WINDOW = 28;

  private static final Map<String, Pattern> BEFORE =
      Map.ofEntries(
          before(
              "en",
              "in|at|across|inside|throughout|near|in (?:the )?(?:north|south|east|west)(?:ern)?(?: of)?|off"),
          before("de", "in|bei|nahe|im|im (?:Norden|Süden|Osten|Westen)(?: der| des)?"),
          before(
              "it",
              "in|nel|nella|nell['’]|nei|negli|nelle|presso|nel (?:nord|sud)(?: del| della| dell['’])?"),
          before(
              "fr", "en|dans le|dans la|dans l['’]|dans le (?:nord|sud)(?: du| de la| de l['’])?"),
          before("es", "en|en el|en la|en los|en el (?:norte|sur|este|oeste) del?(?: la)?"),
          before("pt", "em|no|na|nos|nas"),
          before("nl", "in|te"),
          before("id", "di"),
          before("ms", "di"),
          before("fil", "sa"),
          before("vi", "ở|tại"),
          before("pl", "w|we"),
          before("ru", "в|во"),
          before("uk", "в|у"),
          before("ar", "في"),
          Map.entry("th", Pattern.compile("(?:ที่|ใน|ณ)(?:ประเทศ|กรุง|เมือง|นคร)?\\s?\\z")),
          Map.entry("zh", Pattern.compile("(?:在|於|于)\\z")));

  private static final Map<String, Pattern> AFTER =
      Map.ofEntries(
          Map.entry("ja", Pattern.compile("(?:市|国内)?(?:で(?!は|も|の)|において|にて|を訪れた機会)")),
          Map.entry("ko", Pattern.compile("(?:에서|서(?=\\s))")),
          Map.entry("tr", Pattern.compile("['’](?:da|de|ta|te)(?!\\p{L})")));

  /** With a country these say to whom, too (<i>vende all'Indonesia</i>); with a city only where. */
  private static final Map<String, Pattern> BEFORE_A_CITY =
      Map.ofEntries(before("it", "a|ad|all['’]"), before("fr", "à"));

  private Scenes() {}

  private static Map.Entry<String, Pattern> before(String language, String words) {
    return Map.entry(
        language,
        Pattern.compile(
            "(?<!\\p{L})(?:" + words + ")(?:\\s|(?<=['’]))\\z",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  static boolean isScene(String text, ConceptSpan span, String language) {
    return follows(BEFORE.get(language), text, span)
        || (span.place() && follows(BEFORE_A_CITY.get(language), text, span))
        || precedes(AFTER.get(language), text, span);
  }

  private static boolean follows(@Nullable Pattern words, String text, ConceptSpan span) {
    return words != null
        && words.matcher(text).region(Math.max(0, span.start() - WINDOW), span.start()).find();
  }

  private static boolean precedes(@Nullable Pattern words, String text, ConceptSpan span) {
    return words != null && words.matcher(text).region(span.end(), text.length()).lookingAt();
  }
}
