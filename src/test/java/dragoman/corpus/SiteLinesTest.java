package dragoman.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on many pages of a site is no story, in whatever words. */
class SiteLinesTest {
  private static final String CLUB =
      "Members of the Lantern Circle get the whole paper on their doorstep every morning at six.";
  private static final String HUNT =
      "Have you seen something odd at the harbour wall? Tell the night desk, they never sleep.";

  private static final List<String> TOPICS =
      List.of(
          "harbour",
          "bridge",
          "orchard",
          "museum",
          "railway",
          "lighthouse",
          "market",
          "school",
          "reservoir",
          "theatre",
          "quarry",
          "airfield");

  @TempDir Path root;

  @Test
  void whatTheSiteSaysIsCutOutOfTheStory() throws IOException {
    for (String topic : TOPICS) {
      write("site/" + topic + ".txt", page(topic));
      write("other/" + topic + ".html", "<p>" + CLUB + "</p><p>" + lead(topic) + "</p>");
    }
    Map<String, Article> together = read();
    for (String topic : TOPICS) {
      assertEquals(lead(topic) + "\n" + rest(topic), text(together, "site/" + topic));
      assertEquals(lead(topic), text(together, "other/" + topic));
    }
    ArticleReader alone = new ArticleReader(Set.of("en"));
    new Corpus(List.of(root.resolve("site/bridge.txt")), Set.of("en"))
        .read(page -> assertTrue(alone.read(page).text().contains(CLUB)), SiteLinesTest::fail);
  }

  @Test
  void fewPagesTeachNothing() throws IOException {
    for (String topic : TOPICS.subList(0, 7)) {
      write(topic + ".txt", page(topic));
    }
    assertTrue(text(read(), "bridge").contains(CLUB));
  }

  @Test
  void aStoryOnManyPagesIsStillAStory() throws IOException {
    for (int copy = 0; copy < 9; copy++) {
      write("copy" + copy + ".txt", "Column " + "i".repeat(copy) + "\n" + page("bridge"));
      write("same" + copy + ".txt", page("market"));
    }
    Map<String, Article> articles = read();
    for (int copy = 0; copy < 9; copy++) {
      assertTrue(text(articles, "copy" + copy).contains(lead("bridge")));
      assertTrue(text(articles, "copy" + copy).contains(rest("bridge")));
    }
    assertTrue(text(articles, "same0").contains(lead("market")));
  }

  private static String page(String topic) {
    return String.join(
        "\n",
        "Zanzu",
        "Kolo Riva",
        "Ten things you did not know about the " + topic,
        "The " + topic + " gets a new roof after years of waiting",
        lead(topic),
        CLUB,
        rest(topic),
        HUNT,
        "Zanzu Riva Ltd.");
  }

  private static String lead(String topic) {
    return "Workers began to repair the "
        + topic
        + " on Monday, the town's council said in a statement.";
  }

  private static String rest(String topic) {
    return "The "
        + topic
        + " was built ninety years ago and had lost half of its roof in a winter storm.";
  }

  private Map<String, Article> read() {
    Map<String, Article> articles = new TreeMap<>();
    Corpus corpus = new Corpus(List.of(root), Set.of("en"));
    corpus.read(page -> articles.put(page.id(), corpus.reader().read(page)), SiteLinesTest::fail);
    return articles;
  }

  private static String text(Map<String, Article> articles, String id) {
    return Optional.ofNullable(articles.get(id)).map(Article::text).orElse("no such article");
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem);
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
