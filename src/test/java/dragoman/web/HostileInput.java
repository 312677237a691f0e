package dragoman.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what nobody should send: half by the grammar of what is read, half at random. */
final class HostileInput {

  /** Pieces of queries: what the parser knows, words of several scripts, and what breaks others. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "„",
          "«",
          "」",
          "＂",
          "(",
          ")",
          "((((((((",
          "))))",
          "-",
          "--",
          "- ",
          "OR",
          " OR ",
          "title:",
          "TITLE:",
          "title:title:",
          "*",
          "**",
          "a*",
          "*a*b*",
          "?",
          "x~2",
          "^5",
          "[a TO b]",
          "{x TO *}",
          "/.*/",
          "/(a+)+$/",
          "(a|aa)+",
          "\\",
          "\\\"",
          "&&",
          "||",
          "!",
          ":",
          "a:b",
          "@JP",
          "#cyber",
          "^cyber",
          "~x",
          "it|porta",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\u00a0",
          "\u3000",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u009b",
          "\u200b",
          "\u200f",
          "\u202e",
          "\u2066",
          "\u2069",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\ud800",
          "\udc00",
          "\ud83d\ude80",
          "\u0301",
          "\u0e33",
          "\u1100\u1161",
          "ﬁ",
          "İ",
          "ß",
          "ｊａｐａｎ",
          "日本",
          "日米韓",
          "한국",
          "ญี่ปุ่น",
          "Nhật Bản",
          "quoc phong",
          "Giappone",
          "Japan",
          "NATO",
          "frigates",
          "fregatte",
          "Rüstungskooperation",
          "Zelenskyy",
          "Япония",
          "اليابان",
          "what is the",
          "<script>alert(1)</script>",
          "'\"><img src=x>",
          "]]>",
          "&amp;",
          "%00",
          "%zz",
          "%",
          "../../etc/passwd",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "=1+1",
          "\r\nInjected: 1",
          "__proto__",
          "constructor",
          "null",
          "NaN",
          "-1",
          "99999999999999999999",
          "0x10",
          "2025-02-30");

  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/search",
          "/search",
          "/search",
          "/search",
          "/pairs",
          "/suggest",
          "/articles/lone",
          "/articles/",
          "/topics",
          "/actors",
          "/health",
          "/health/ready",
          "/openapi.json",
          "/api",
          "/opensearch.xml",
          "/alerts",
          "/alerts/x",
          "/static/0/x",
          "/nowhere");

  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "q",
          "q",
          "lang",
          "from",
          "to",
          "pair",
          "actor",
          "topic",
          "source",
          "sort",
          "size",
          "cursor",
          "expand",
          "interval",
          "format",
          "without",
          "group",
          "ui",
          "x");

  /** Values that some parameter knows. */
  private static final List<String> VALUES =
      List.of(
          "th",
          "vi",
          "2025",
          "2025-04",
          "0001-01-01",
          "9999",
          "JP-NATO",
          "NATO-JP",
          "JP",
          "cyber",
          "naval-forces",
          "newest",
          "oldest",
          "relevance",
          "0",
          "1",
          "100",
          "101",
          "false",
          "true",
          "day",
          "month",
          "year",
          "csv",
          "ndjson",
          "atom",
          "json",
          "opensearch",
          "story",
          "");

  /** Parameters as they should be, so that what is behind the checks is reached too. */
  private static final List<String> VALID =
      List.of(
          "lang=en",
          "lang=th&lang=vi",
          "from=2025",
          "to=2030-01",
          "pair=JP-NATO",
          "actor=JP",
          "topic=cyber",
          "source=x",
          "sort=newest",
          "sort=oldest",
          "size=0",
          "size=100",
          "expand=false",
          "without=JP",
          "");

  private static final List<String> OF_SEARCH =
      List.of(
          "interval=day", "format=csv", "format=ndjson&size=3", "format=atom", "group=story", "");

  private static final List<String> METHODS =
      List.of("GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "get", "G\u0000T", "");

  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: */*;q=0.0, text/;q=x,,,",
          "Accept-Language: th;q=2, -;q, *",
          "Accept-Encoding: zstd, br;q=z",
          "If-None-Match: W/\"x\", *",
          "If-Modified-Since: never",
          "Content-Length: -1",
          "Content-Length: 5",
          "Content-Length: 99999999999999999999",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: chunked, identity",
          "Expect: 100-continue",
          "Upgrade: h2c",
          "Connection: upgrade, close",
          "Range: bytes=0-,5-1",
          "Origin: null",
          "X-Request-Id: \"\u001b",
          "X-Forwarded-For: 1.2.3.4",
          "Host: other",
          "Host:",
          ": x",
          "A",
          "Authorization: Basic !!",
          "Cookie: a=\"",
          " folded: x",
          "X: \u0000",
          "Content-Type: x;charset=y");

  private final Random random;

  /** The same number gives the same input. */
  HostileInput(long seed) {
    this.random = new Random(seed);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A query. */
  String query() {
    int pieces = 1 + (chance(5) ? random.nextInt(400) : random.nextInt(12));
    String query = IntStream.range(0, pieces).mapToObj(i -> piece()).collect(Collectors.joining());
    return chance(2) ? query.repeat(1 + random.nextInt(50)) : query;
  }

  private String piece() {
    return switch (random.nextInt(10)) {
      case 0 -> any(PIECES).repeat(1 + random.nextInt(30));
      case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
      case 2 -> " " + Integer.toString(random.nextInt(), 36);
      case 3 -> " ";
      default -> any(PIECES);
    };
  }

  /** A hostile query where all else is as it should be. */
  String search() {
    String query = "?q=" + encoded(query());
    return switch (random.nextInt(8)) {
      case 0 -> "/suggest" + query;
      case 1 -> "/articles/lone" + query;
      case 2 -> "/" + query + "&" + any(VALID);
      case 3 -> "/pairs" + query + "&" + any(VALID);
      default -> "/search" + query + "&" + any(VALID) + "&" + any(OF_SEARCH);
    };
  }

  /** An address with parameters, encoded well or badly. */
  String target() {
    String path = any(ADDRESSES) + (chance(5) ? encoded(query()) : "");
    String parameters =
        IntStream.range(0, random.nextInt(5))
            .mapToObj(i -> any(PARAMETERS) + "=" + value())
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  private String value() {
    return chance(50) ? any(VALUES) : encoded(query());
  }

  private String encoded(String text) {
    byte[] bytes = chance(95) ? text.getBytes(StandardCharsets.UTF_8) : bytes(40);
    StringBuilder encoded = new StringBuilder();
    for (byte b : bytes) {
      encoded.append("%%%02X".formatted(b));
    }
    if (chance(3)) {
      encoded.append(
          any(List.of("%", "%C0%AF", "%ED%A0%80", "%F8%88%80%80%80", "%u0041", "%FE%FF")));
    }
    return encoded.toString();
  }

  /** A body for one of the addresses that take one. */
  String body() {
    String text = TestServer.MAPPER.writeValueAsString(query().replace('\n', ' '));
    return switch (random.nextInt(8)) {
      case 0 -> "{\"q\":" + text + "}\n{\"q\":[" + text + "],\"__proto__\":{\"x\":1}}";
      case 1 -> "{\"q\":" + "[".repeat(5000);
      case 2 -> "{\"id\":" + text + ",\"q\":" + text + ",\"size\":" + any(VALUES) + "}";
      case 3 ->
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
              + "{\"name\":\"search\",\"arguments\":{\"q\":"
              + text
              + "}}}";
      case 4 -> "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":" + text + ",\"params\":[]}";
      case 5 -> "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
      case 6 -> "1".repeat(2000) + "e" + "9".repeat(2000);
      default -> query();
    };
  }

  /** What comes over the wire: a request with a few mistakes, part of one, or no request at all. */
  byte[] wire() {
    if (chance(10)) {
      return bytes(300);
    }
    StringBuilder head = new StringBuilder();
    head.append(any(METHODS)).append(' ').append(target());
    head.append(any(List.of(" HTTP/1.1", " HTTP/1.1", " HTTP/1.0", " HTTP/9.9", "", " HTTP/2.0")));
    head.append(any(List.of("\r\n", "\r\n", "\r\n", "\n", "\r")));
    head.append(chance(90) ? "Host: localhost\r\n" : "");
    IntStream.range(0, random.nextInt(4)).forEach(i -> head.append(any(HEADERS)).append("\r\n"));
    if (chance(2)) {
      head.append("X: ").append("x".repeat(random.nextInt(100_000))).append("\r\n");
    }
    head.append("\r\n").append(chance(30) ? body() : "");
    byte[] bytes = head.toString().getBytes(StandardCharsets.UTF_8);
    if (chance(30)) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
    return chance(20) ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private byte[] bytes(int most) {
    byte[] bytes = new byte[1 + random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }
}
