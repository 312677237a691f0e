package dragoman.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.evaluation.JudgedSet.JudgedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedSetTest {

  @TempDir private Path folder;

  @Test
  void readsQueriesWithTheirAnswers() throws IOException {
    write(
        "queries.jsonl",
        """
        {"id":"q1","text":"radar","language":"it"}

        {"id":"q2","text":"nobody judged it"}
        """);
    write("qrels.tsv", "q1\ta\t2\nq1\tb\t0\n");
    write("corpus.jsonl", "{\"id\":\"a\",\"text\":\"…\"}\n");
    JudgedSet set = JudgedSet.read(folder);
    assertEquals(folder.getFileName().toString(), set.name());
    assertEquals(Set.of("a"), set.articles());
    assertEquals(
        List.of(new JudgedQuery("q1", "radar", Optional.of("it"), Map.of("a", 2))), set.queries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "{\"id\":\"q\"} → q\\ta\\t1 → queries.jsonl, line 1",
        "{\"id\": → q\\ta\\t1 → queries.jsonl, line 1",
        "{\"id\":\"q\",\"text\":\"t\"} → q a 1 → qrels.tsv, line 1",
        "{\"id\":\"q\",\"text\":\"t\"} → q\\ta\\tgood → qrels.tsv, line 1",
      })
  void aMistakeIsNamedWithFileAndLine(String query, String qrel, String place) throws IOException {
    write("queries.jsonl", query);
    write("qrels.tsv", qrel.replace("\\t", "\t"));
    IOException e = assertThrows(IOException.class, () -> JudgedSet.read(folder));
    assertTrue(String.valueOf(e.getMessage()).contains(place), e.getMessage());
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
