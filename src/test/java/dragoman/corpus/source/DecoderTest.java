package dragoman.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UTF-8; Két ország védelmi megállapodást írt alá",
        "UTF-16LE; The two countries signed an agreement",
        "x-windows-874; กองทัพเรือไทยและกองทัพเรือญี่ปุ่นฝึกร่วมกันในทะเลเมื่อวันจันทร์ที่ผ่านมา",
        "Shift_JIS; 両国は防衛装備の移転について合意し、署名した。首相は歓迎した。",
        "EUC-JP; 両国は防衛装備の移転について合意し、署名した。首相は歓迎した。",
        "ISO-2022-JP; 両国は防衛装備の移転について合意した",
        "EUC-KR; 한국과 폴란드가 전차와 자주포 계약을 체결했다고 국방부가 밝혔다",
        "GB18030; 两国国防部长周一在北京签署了防务合作协议，双方表示欢迎。",
        "windows-1252; Der Verteidigungsminister erklärte, die Übung über der Ostsee sei für alle ein großer Erfolg gewesen",
        "windows-1251; Министры обороны двух стран подписали соглашение о сотрудничестве в Москве"
      })
  void textIsReadInTheEncodingItIsIn(String charset, String text) throws IOException {
    assertEquals(text, Decoder.decode(text.getBytes(Charset.forName(charset)), Optional.empty()));
  }

  @Test
  void vietnameseTonesAreBytesOfTheirOwn() throws IOException {
    String text =
        "Hai nước ký hiệp định hợp tác quốc phòng tại Hà Nội, hai bộ trưởng cùng dự lễ ký kết"
            + " và khẳng định sẽ tiếp tục mở rộng các lĩnh vực hợp tác";
    Charset windows = Charset.forName("windows-1258");
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String one = String.valueOf(c);
      apart.append(windows.newEncoder().canEncode(c) ? one : parted(one));
    }
    assertEquals(text, Decoder.decode(apart.toString().getBytes(windows), Optional.empty()));
  }

  /** A letter with its circumflex, breve or horn kept, and its tone behind it. */
  private static String parted(String letter) {
    String all = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String tone =
        all.chars()
            .filter(c -> "\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0)
            .mapToObj(c -> String.valueOf((char) c))
            .findFirst()
            .orElse("");
    return Normalizer.normalize(all.replace(tone, ""), Normalizer.Form.NFC) + tone;
  }

  @Test
  void whatThePageDeclaresIsHeardBeforeGuessing() throws IOException {
    byte[] bytes = "Żółw".getBytes(Charset.forName("ISO-8859-2"));
    assertEquals("Żółw", Decoder.decode(bytes, Optional.of(Charset.forName("ISO-8859-2"))));
  }

  @Test
  void binaryDataIsNoText() {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 0};
    assertThrows(IOException.class, () -> Decoder.decode(image, Optional.empty()));
  }
}
