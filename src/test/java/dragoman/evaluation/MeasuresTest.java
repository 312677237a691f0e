package dragoman.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final double EXACT = 1e-9;

  @Test
  void theFirstAnswerCountsByItsPlace() {
    assertEquals(1.0 / 3, Measures.of(List.of("x", "y", "a"), Map.of("a", 1)).mrr(), EXACT);
    assertEquals(0, Measures.of(List.of("x"), Map.of("a", 1)).mrr(), EXACT);
    List<String> eleven =
        IntStream.range(0, 10).mapToObj(i -> "x" + i).collect(Collectors.toList());
    eleven.add("a");
    assertEquals(new Measures(0, 0, 0), Measures.of(eleven, Map.of("a", 1)));
  }

  @Test
  void recallIsOfTenAtMost() {
    assertEquals(0.5, Measures.of(List.of("a", "x"), Map.of("a", 1, "b", 1)).recall(), EXACT);
    Map<String, Integer> many =
        IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> "a" + i, i -> 1));
    List<String> ten = IntStream.range(0, 10).mapToObj(i -> "a" + i).toList();
    assertEquals(new Measures(1, 1, 1), Measures.of(ten, many));
  }

  @Test
  void betterAnswersBelongBeforeOthers() {
    Map<String, Integer> grades = Map.of("best", 2, "good", 1);
    assertEquals(1, Measures.of(List.of("best", "good"), grades).ndcg(), EXACT);
    double swapped = (1 + 2 / (Math.log(3) / Math.log(2))) / (2 + 1 / (Math.log(3) / Math.log(2)));
    assertEquals(swapped, Measures.of(List.of("good", "best"), grades).ndcg(), EXACT);
  }

  @Test
  void everyQueryCountsTheSame() {
    assertEquals(
        new Measures(0.5, 0.25, 0.5),
        Measures.mean(List.of(new Measures(1, 0.5, 1), new Measures(0, 0, 0))));
    assertEquals(new Measures(0, 0, 0), Measures.mean(List.of()));
  }
}
