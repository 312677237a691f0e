package dragoman.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how well pages are read, by language: how many have the right language, date and title,
 * all of their phrases in the text, and none of the page around the story.
 *
 * <p>Arguments: a corpus folder, then label files (JSON lines: file, language, date, title, text,
 * notJunk, junk).
 */
final class Measure {
  private static final Set<String> LANGUAGES =
      Set.of("en", "de", "fr", "es", "it", "pl", "id", "ms", "fil", "vi", "th", "ja", "ko", "zh");

  private Measure() {}

  public static void main(String[] args) throws Exception {
    Map<String, Article> articles = new HashMap<>();
    Corpus corpus = new Corpus(List.of(Path.of(args[0])), LANGUAGES);
    ArticleReader reader = corpus.reader();
    corpus.read(
        page -> {
          Article article = reader.read(page);
          articles.put(page.file(), article);
          articles.put(page.id(), article);
        },
        System.out::println);
    Map<String, Row> rows = new TreeMap<>();
    JsonMapper json = JsonMapper.shared();
    for (int i = 1; i < args.length; i++) {
      try (Stream<String> lines = Files.lines(Path.of(args[i]))) {
        lines.map(json::readTree).forEach(gold -> compare(gold, articles, rows));
      }
    }
    System.out.printf(
        "%-6s %6s %9s %6s %6s %6s %6s %6s%n",
        "", "pages", "language", "date", "title", "source", "text", "junk");
    Row all = new Row();
    rows.forEach((language, row) -> {
      row.print(language);
      all.add(row);
    });
    all.print("all");
  }

  private static void compare(JsonNode gold, Map<String, Article> articles, Map<String, Row> rows) {
    String file = gold.has("id") ? gold.get("id").asString() : gold.get("file").asString();
    Article a = articles.get(file);
    if (a == null) {
      System.out.println("NO SUCH ARTICLE " + file);
      return;
    }
    Row row = rows.computeIfAbsent(gold.get("language").asString(), l -> new Row());
    row.pages++;
    row.language +=
        check(file, "language", gold.path("language").asString(""), a.language().value());
    row.date +=
        check(
            file,
            "date",
            gold.path("date").asString(""),
            a.date().map(d -> d.value().toString()).orElse(""));
    row.title += check(file, "title", gold.path("title").asString(""), a.title());
    row.source +=
        gold.has("source")
            ? check(file, "source", gold.path("source").asString(""), a.source().orElse(""))
            : 1;
    List<String> missing = new ArrayList<>();
    String text = nfc(a.text());
    for (String field : List.of("text", "notJunk")) {
      gold.path(field)
          .forEach(p -> {
            if (!text.contains(nfc(p.asString()))) missing.add(p.asString());
          });
    }
    List<String> junk = new ArrayList<>();
    gold.path("junk")
        .forEach(p -> {
          if (text.contains(nfc(p.asString()))) junk.add(p.asString());
        });
    missing.forEach(p -> System.out.println(file + " MISSING " + p));
    junk.forEach(p -> System.out.println(file + " JUNK " + p));
    row.text += missing.isEmpty() ? 1 : 0;
    row.junk += junk.isEmpty() ? 1 : 0;
  }

  private static int check(String file, String what, String gold, String found) {
    if (nfc(gold).equals(nfc(found))) {
      return 1;
    }
    System.out.println(file + " " + what + ": want " + gold + ", got " + found);
    return 0;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static final class Row {
    int pages, language, date, title, source, text, junk;

    void add(Row o) {
      pages += o.pages;
      language += o.language;
      date += o.date;
      title += o.title;
      source += o.source;
      text += o.text;
      junk += o.junk;
    }

    void print(String name) {
      System.out.printf(
          "%-6s %6d %9d %6d %6d %6d %6d %6d%n",
          name, pages, language, date, title, source, text, junk);
    }
  }
}
