package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortLabelTest {

  @Test
  void breaksAtTheSpaceThatLeavesTheShortestLines() {
    assertEquals(List.of("Japan"), ShortLabel.lines("Japan"));
    assertEquals(List.of("United", "Kingdom"), ShortLabel.lines("United Kingdom"));
    assertEquals(List.of("Vương", "quốc Anh"), ShortLabel.lines("Vương quốc Anh"));
  }

  /** Wide letters take two columns, marks none, and nothing is cut within a letter. */
  @Test
  void cutsWhatFitsNowhere() {
    assertEquals(List.of("ญี่ปุ่น"), ShortLabel.lines("ญี่ปุ่น"));
    assertEquals(List.of("アラブ首長国…"), ShortLabel.lines("アラブ首長国連邦"));
    assertEquals(List.of("Aaaaaaaaaaae\u0301…"), ShortLabel.lines("Aaaaaaaaaaae\u0301aaaa"));
  }
}
