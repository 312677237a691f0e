package dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryWriterTest {

  /** Whatever is typed means the same when it is written anew. */
  @Test
  void whatIsWrittenIsReadAsTheSame() {
    String[] pieces = {
      "Japan",
      " ",
      " ",
      " OR ",
      " -Japan ",
      "(Japan OR Korea)",
      "(Japan radar)",
      "\"a phrase\"",
      "title:Japan ",
      "frig*",
      "ญี่ปุ่น"
    };
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      String query =
          random
              .ints(random.nextInt(12), 0, pieces.length)
              .mapToObj(p -> pieces[p])
              .collect(Collectors.joining());
      String written = QueryWriter.write(QueryParser.parse(query));
      String again = QueryWriter.write(QueryParser.parse(written));
      assertEquals(written, again, query);
    }
  }
}
