package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CircleTest {

  @Test
  void putsThoseNextToEachOtherWhoHaveMuchInCommon() {
    List<Circle.Link> links =
        List.of(
            new Circle.Link("a", "c", 9),
            new Circle.Link("b", "d", 9),
            new Circle.Link("a", "b", 1));
    List<String> order = Circle.order(List.of("a", "b", "c", "d"), links);
    assertEquals("a", order.getFirst());
    assertEquals(2, Math.abs(order.indexOf("c") - order.indexOf("b")), order.toString());
    assertEquals(order, Circle.order(List.of("a", "b", "c", "d"), links), "each time the same");
    assertEquals(List.of(), Circle.order(List.of(), List.of()));
  }
}
