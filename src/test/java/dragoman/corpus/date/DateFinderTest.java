package dragoman.corpus.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import dragoman.analysis.Chains;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 二〇二三年七月四日; 2023-07-04",
        "zh; 二零二三年十二月三十一日; 2023-12-31",
        "zh; 二〇二四年十月二十日; 2024-10-20",
        "en; 2024-W05-1; 2024-01-29",
        "de; 12.01.24; 2024-01-12",
        "de; Montag, 29. Januar 2024; 2024-01-29",
        "de; 9. Mär. 2024; 2024-03-09",
        "en; April 9, 2025; 2025-04-09",
        "en; 9 Apr 2025; 2025-04-09",
        "en; 4/9/2025; 2025-04-09",
        "en; 31/10/2025; 2025-10-31",
        "en; 2025-04-09T23:59:00Z; 2025-04-09",
        "vi; 10/06/2024 22:06; 2024-06-10",
        "vi; ngày 10 tháng 6 năm 2024; 2024-06-10",
        "th; 9 เมษายน 2568; 2025-04-09",
        "th; ๙ เมษายน พ.ศ. ๒๕๖๘; 2025-04-09",
        "th; 17 ก.ย. 64; 2021-09-17",
        "th; 10/04/68; 2025-04-10",
        "ja; 2024年1月29日; 2024-01-29",
        "ja; 令和6年1月29日; 2024-01-29",
        "ja; 令和元年5月1日; 2019-05-01",
        "ko; 2024. 1. 29.; 2024-01-29",
        "ko; 2022년 7월 27일; 2022-07-27",
        "ko; 24.07.08; 2024-07-08",
        "zh; ２０２４年７月８日; 2024-07-08",
        "pl; 13 października 2022 r.; 2022-10-13",
        "es; 7 de marzo de 2024; 2024-03-07",
        "fr; 1er février 2024; 2024-02-01",
        "it; 14 Dic 2023 - 12:17; 2023-12-14",
        "fil; Hulyo 8, 2024; 2024-07-08",
        "vi; HarbourNews10/04/2025; 2025-04-10",
        "hu; 2024. január 29.; 2024-01-29",
        "hr; 5. listopada 2024.; 2024-10-05",
        "pl; 5 listopada 2024; 2024-11-05",
        "en; 9–11 April 2025; 2025-04-11",
        "en; April 9-11, 2025; 2025-04-11",
        "en; Dec 12, 2023 - 17:30; 2023-12-12",
        "it; dal 3 al 5 giugno 2025; 2025-06-05",
        "de; vom 3. bis 5. Juni 2025; 2025-06-05",
        "th; 9-11 เมษายน 2568; 2025-04-11",
        "th; 9 เม.ย. 68; 2025-04-09",
        "ja; 2025年4月9日から11日まで; 2025-04-11",
        "ko; 2025년 4월 9일~11일; 2025-04-11",
        "zh; 2025年4月9日至11日; 2025-04-11",
        "ja; 平成31年4月30日; 2019-04-30",
        "ru; 13 нояб. 2023 г.; 2023-11-13",
        "uk; 3 бер. 2025; 2025-03-03",
        "tr; 4 Ağu 2024; 2024-08-04",
        "ar; ٢٢ يناير ٢٠٢٥; 2025-01-22",
        "hi; 2 अप्रैल 2025; 2025-04-02",
        "he; 30 במאי 2024; 2024-05-30",
        "nl; 9 mrt 2025; 2025-03-09",
        "en; 2025-04-09T23:30:00+09:00; 2025-04-09"
      })
  void readsADateAsTheLanguageMeansIt(String language, String text, LocalDate date) {
    PublicationDay days = new PublicationDay(LocalDate.of(2025, 11, 1), List.of());
    LocalDate found =
        DateFinder.find(text, language).stream()
            .flatMap(m -> days.of(m).stream())
            .findFirst()
            .orElseThrow();
    assertEquals(date, found);
  }

  /** Months without names, and two languages some of whose months are two words: not read yet. */
  private static final Set<String> OTHER_MONTHS = Set.of("ja", "ko", "zh", "ckb", "ga");

  @Test
  void everyLanguageOfTheProgramReadsItsOwnMonths() {
    List<String> misses = new ArrayList<>();
    Set<String> languages = new TreeSet<>(Chains.languages());
    languages.removeAll(OTHER_MONTHS);
    for (String language : languages) {
      for (int month = 1; month <= 12; month++) {
        for (String pattern : List.of("d MMMM y", "d MMM y")) {
          SimpleDateFormat format = new SimpleDateFormat(pattern, new ULocale(language));
          format.setDateFormatSymbols(
              new DateFormatSymbols(GregorianCalendar.class, new ULocale(language)));
          format.setCalendar(new GregorianCalendar(new ULocale(language)));
          String text = format.format(new GregorianCalendar(2024, month - 1, 9).getTime());
          boolean found =
              DateFinder.find(text, language).stream()
                  .flatMap(m -> m.likeliest().date().stream())
                  .anyMatch(LocalDate.of(2024, month, 9)::equals);
          if (!found) {
            misses.add(language + " " + text);
          }
        }
      }
    }
    assertEquals(List.of(), misses);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "32/13/2024",
        "version 1.2.3",
        "192.168.10.12",
        "2030 bis 2035",
        "F-35 und F-2",
        "5/6 der Fläche"
      })
  void leavesWhatIsNoDate(String text) {
    assertEquals(
        List.of(), DateFinder.find(text, "de").stream().filter(DateMention::hasYear).toList());
  }

  @Test
  void theStorysOwnDatesSettleTheOrder() {
    DateMention line = DateFinder.find("10/06/2024", "en").getFirst();
    List<DateMention> story = DateFinder.find("The talks on 9 June ended well.", "en");
    LocalDate latest = LocalDate.of(2025, 1, 1);
    assertEquals(
        LocalDate.of(2024, 6, 10), new PublicationDay(latest, story).of(line).orElseThrow());
    assertEquals(
        LocalDate.of(2024, 10, 6), new PublicationDay(latest, List.of()).of(line).orElseThrow());
  }

  @Test
  void noDayIsLaterThanItsFile() {
    DateMention line = DateFinder.find("12/01/2024", "en").getFirst();
    assertEquals(
        LocalDate.of(2024, 1, 12),
        new PublicationDay(LocalDate.of(2024, 6, 1), List.of()).of(line).orElseThrow());
  }
}
