package dragoman.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages are one article: the same story, whatever the site says around it. */
class FingerprintTest {
  private static final String STORY =
      """
      The two navies will train together every spring, their ministers said on Monday in the port.
      They will share a pier for repairs, and the crews of both will live in the same barracks there.
      The host said that the first of the ships would come before the winter, when the ice closes the bay.
      It is the third agreement of its kind between the two, and the first that names a port for it.
      The shipyard beside the pier will take on forty more workers, most of them from the town itself.
      Neither side would say who pays for the pier, or how long their agreement is going to last.\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our newsletter to get the stories of the week in your mailbox.",
        "Read also: Ferry tickets to cost 3 more from May",
        "Follow us on Telegram and never miss what happens in the port.",
        "Subscribe to our newsletter!",
        "Lesen Sie auch: Fähren werden im Mai um 3 Euro teurer.",
        "Baca juga: Tiket feri naik mulai Mei",
        "Xem thêm: Vé phà tăng giá từ tháng 5",
        "คลิกอ่านได้ที่ https://port.example/more",
        "あわせて読みたい：フェリー運賃、五月から値上げ",
        "(Photo: Harbour Agency)",
        "Write to us at desk@port.example if you know more.",
        "All rights reserved."
      })
  void theSitesOwnSentencesMayDiffer(String remark) {
    assertEquals(of(STORY), of(STORY + "\n" + remark));
    assertEquals(of(STORY), of(STORY + " " + remark));
    assertEquals(of(STORY), of(remark + "\n" + STORY));
    assertEquals(of(STORY), of(remark + "\n" + STORY + "\n" + remark + "\nJane Doe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks failed.",
        "Update: the agreement was called off in the evening.",
        "The ministry said on Telegram that nothing has been signed.",
        "World leaders welcomed the agreement.",
        "More on the agreement is to be made known in spring.",
        "Sign up to 40 sailors, the navy was told.",
        "Follow us, said the captain. The talks failed.",
        "Two sailors died."
      })
  void whatAStorySaysMoreMakesItAnother(String sentence) {
    assertNotEquals(of(STORY), of(STORY + "\n" + sentence));
    assertNotEquals(of(STORY), of(STORY + " " + sentence));
    assertNotEquals(of(STORY), of(sentence + "\n" + STORY));
  }

  @Test
  void aFormFilledInAnewIsAnother() {
    String report = STORY + "\nThe exchange rate was 31.40 at noon.";
    assertNotEquals(of(report), of(report.replace("31.40", "31.50")));
    assertNotEquals(of(STORY), of(STORY.replace("Monday", "Sunday")));
  }

  @Test
  void aShortTextIsTheSameOnTheSameDayOnly() {
    String blurb =
        "Ninety seconds are enough to say something true. Our editor picks a word of the week, and "
            + "says what it means for all of us, every Friday at noon.";
    LocalDate friday = LocalDate.of(2025, 3, 7);
    assertEquals(of(blurb, friday), of(blurb.toUpperCase(java.util.Locale.ROOT), friday));
    assertNotEquals(of(blurb, friday), of(blurb, friday.plusDays(7)));
    String story = STORY + "\n" + STORY.replace("navies", "fleets");
    assertEquals(of(story, friday), of(story, friday.plusDays(1)));
  }

  @Test
  void aTextOfNothingButRemarksIsTakenAsItIs() {
    String remarks = "Follow us on Telegram and Facebook, we never sleep.\n";
    assertNotEquals(of(remarks.repeat(3)), of(remarks.repeat(4)));
  }

  private static OptionalLong of(String text) {
    return Fingerprint.of(text, Optional.empty());
  }

  private static OptionalLong of(String text, LocalDate day) {
    return Fingerprint.of(text, Optional.of(day));
  }
}
