package dragoman.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Prints what was found in files and why. */
final class Inspect {
  public static void main(String[] args) {
    ArticleReader reader =
        new ArticleReader(
            Set.of(
                "en", "de", "fr", "es", "it", "pl", "id", "ms", "fil", "vi", "th", "ja", "ko",
                "zh"));
    for (String arg : args) {
      Corpus corpus = new Corpus(List.of(Path.of(arg)), Set.of("en"));
      corpus.read(
          page -> {
            Inspection i = reader.inspect(page);
            System.out.println(
                "== "
                    + page.id()
                    + " "
                    + i.article().language()
                    + "\n "
                    + i.title()
                    + " "
                    + i.date()
                    + "\n "
                    + i.source()
                    + " "
                    + i.author()
                    + " "
                    + i.url());
            i.blocks()
                .forEach(b ->
                    System.out.printf(
                        "%-9s %-40.40s | %s%n",
                        b.role(),
                        b.reason(),
                        b.text().substring(0, Math.min(70, b.text().length()))));
          },
          System.out::println);
    }
  }
}
