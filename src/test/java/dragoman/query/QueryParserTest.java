package dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dragoman.query.QueryNode.And;
import dragoman.query.QueryNode.InTitle;
import dragoman.query.QueryNode.Not;
import dragoman.query.QueryNode.Or;
import dragoman.query.QueryNode.Phrase;
import dragoman.query.QueryNode.Prefix;
import dragoman.query.QueryNode.Words;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees are written as {@code and(words[Japan Italy] not(words[Korea]))}. */
class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        // runs of words stay together
        "Japan → words[Japan]",
        "defence industry Japan → words[defence industry Japan]",
        "Japan  -  China → words[Japan  -  China]",
        "F-35 2+2 L'Aquila → words[F-35 2+2 L'Aquila]",
        // phrases
        "\"joint exercise\" → phrase[joint exercise]",
        "Japan \"joint exercise\" Italy → and(words[Japan] phrase[joint exercise] words[Italy])",
        "“joint exercise” → phrase[joint exercise]",
        "„gemeinsame Übung“ → phrase[gemeinsame Übung]",
        "«exercice commun» → phrase[exercice commun]",
        "「共同訓練」 → phrase[共同訓練]",
        "\"a\"\"b\" → and(phrase[a] phrase[b])",
        "\"\" Japan → words[Japan]",
        // never closed
        "Japan \"joint exercise → words[Japan \"joint exercise]",
        // not
        "Japan -China → and(words[Japan] not(words[China]))",
        "-China → not(words[China])",
        "--China → words[China]",
        "-\"South China\" → not(phrase[South China])",
        "-(China OR Russia) → not(or(words[China] words[Russia]))",
        "Japan -title:China → and(words[Japan] not(title(words[China])))",
        "Japan - → words[Japan -]",
        // or joins its neighbours only
        "Japan OR Korea → or(words[Japan] words[Korea])",
        "drones Japan OR Korea → and(words[drones] or(words[Japan] words[Korea]))",
        "Japan OR Korea OR Italy drones → and(or(words[Japan] words[Korea] words[Italy]) words[drones])",
        "Japan OR \"South Korea\" → or(words[Japan] phrase[South Korea])",
        "Japan or Korea → words[Japan or Korea]",
        "OR → words[OR]",
        "OR Japan → words[OR Japan]",
        "Japan OR → words[Japan]",
        "Japan OR OR Korea → or(words[Japan] words[Korea])",
        // prefixes
        "frig* → prefix[frig]",
        "Frig* Japan → and(prefix[frig] words[Japan])",
        "* → words[*]",
        "a*b* → words[a*b*]",
        // titles
        "title:Japan → title(words[Japan])",
        "TITLE:Japan Italy → and(title(words[Japan]) words[Italy])",
        "title:\"joint exercise\" → title(phrase[joint exercise])",
        "title:(Japan Italy) → title(words[Japan Italy])",
        "title:frig* → title(prefix[frig])",
        "title: Japan → words[title: Japan]",
        "title: → words[title:]",
        "subtitle:Japan → words[subtitle:Japan]",
        // parentheses
        "(Japan) → words[Japan]",
        "(Japan OR Korea) Italy → and(or(words[Japan] words[Korea]) words[Italy])",
        "((Japan OR (Korea Italy))) → or(words[Japan] words[Korea Italy])",
        "drones (Japan) → words[drones (Japan)]",
        "() → and()",
        "(Japan → words[Japan]",
        "Japan) → words[Japan]",
        "(Japan OR (Korea → or(words[Japan] words[Korea])",
        "Japan)) Italy → and(words[Japan] words[Italy])",
      })
  void reads(String query, String tree) {
    assertEquals(tree, shown(QueryParser.parse(query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0\u3000",
        "()",
        "(())",
        ")(",
        "\"\"",
        "“”",
        "\" \"",
        "-()",
        "title:()"
      })
  void nothingIsAskedFor(String query) {
    assertEquals("and()", shown(QueryParser.parse(query)));
  }

  @Test
  void marksAloneAreWords() {
    assertEquals("words[?!… —]", shown(QueryParser.parse("?!… —")));
    assertEquals("not(words[-])", shown(QueryParser.parse("--")));
  }

  @Test
  void otherSpacesSeparateToo() {
    assertEquals("and(words[日本] not(words[中国]))", shown(QueryParser.parse("日本\u3000-中国")));
    assertEquals("or(words[a] words[b])", shown(QueryParser.parse("a\u00a0OR\u00a0b")));
  }

  @Test
  void manyWordsAreOneRun() {
    String words = "palabra ".repeat(10_000).strip();
    assertTimeout(
        Duration.ofSeconds(5), () -> assertEquals(new Words(words), QueryParser.parse(words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "-",
        "\"",
        "title:",
        "-(",
        "title:(",
        "-title:(",
        "(a OR ",
        "a -(",
        "“(",
        "a)("
      })
  void deepNestingEnds(String piece) {
    assertTimeout(
        Duration.ofSeconds(5), () -> assertNotNull(QueryParser.parse(piece.repeat(10_000))));
    assertTimeout(
        Duration.ofSeconds(5), () -> assertNotNull(QueryParser.parse(piece.repeat(10_000) + "a")));
  }

  @Test
  void nestingIsReadAsDeepAsPeopleType() {
    String query = "(a OR ".repeat(9) + "b" + ")".repeat(9);
    assertEquals(
        "or(words[a] ".repeat(9) + "words[b]" + ")".repeat(9), shown(QueryParser.parse(query)));
  }

  @Test
  void anyTextIsAQuery() {
    Random random = new Random(7);
    String[] pieces = {
      "(", ")", "\"", "“", "”", "-", "OR", " ", " ", "*", "title:", "Japan", "ญี่ปุ่น", "日本", ":",
      "\u0000", "\ud83d", "\ude00", "\u0301", "\u200b", "AND", "+", "\\", "~", "^2", "[", "]", "{",
      "/", "&&", "\n"
    };
    for (int i = 0; i < 20_000; i++) {
      String query =
          random
              .ints(random.nextInt(30), 0, pieces.length)
              .mapToObj(piece -> pieces[piece])
              .collect(Collectors.joining());
      assertNotNull(shown(QueryParser.parse(query)), query);
    }
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case Words(String text) -> "words[" + text + "]";
      case Phrase(String text) -> "phrase[" + text + "]";
      case Prefix(String text) -> "prefix[" + text + "]";
      case InTitle(QueryNode inner) -> "title(" + shown(inner) + ")";
      case Not(QueryNode inner) -> "not(" + shown(inner) + ")";
      case And(List<QueryNode> nodes) -> "and(" + shown(nodes) + ")";
      case Or(List<QueryNode> nodes) -> "or(" + shown(nodes) + ")";
    };
  }

  private static String shown(List<QueryNode> nodes) {
    return nodes.stream().map(QueryParserTest::shown).collect(Collectors.joining(" "));
  }
}
