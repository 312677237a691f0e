package dragoman.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Files, ids and problems: whatever lies in a corpus folder is read or named. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
  @TempDir Path root;

  private final List<Page> pages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void idsAreThePathsWithoutTheirEndings() throws IOException {
    write("th/a.b.txt", "one");
    write("page.htm", "<p>two</p>");
    write("packed.txt.gz", gzip("three"));
    write("noending", "four");
    read();
    assertEquals(List.of("noending", "packed", "page", "th/a.b"), ids());
    assertEquals("three", pages.get(1).content());
  }

  @Test
  void aFileOfSeveralNumbersItsPages() throws IOException {
    write(
        "many.jsonl",
        "{\"text\":\"one\"}\n{\"text\":\"two\",\"id\":\"own\"}\n{\"text\":\"three\"}\n");
    write("array.json", "[{\"text\":\"one\"}, {\"text\":\"two\"}]");
    write("single.json", "{\n  \"text\": \"one\"\n}");
    read();
    assertEquals(List.of("array#1", "array#2", "many#1", "own", "many#3", "single"), ids());
  }

  @Test
  void sameIdsAreToldApartOrRefused() throws IOException {
    write("a.html", "<p>one</p>");
    write("a.txt", "two");
    write("b.jsonl", "{\"text\":\"one\",\"id\":\"x\"}\n{\"text\":\"two\",\"id\":\"x\"}");
    read();
    assertEquals(List.of("a", "a#2", "x"), ids());
    assertEquals(List.of("b.jsonl: the id \"x\" is taken: give each record its own"), messages());
  }

  @Test
  void aGivenLanguageIsTheTagsLanguage() throws IOException {
    write(
        "a.jsonl",
        """
        {"text":"one","language":"en-US"}
        {"text":"two","language":"nb"}
        {"text":"three","language":"zh_Hant_TW"}
        {"text":"four","language":"no such tag"}
        """);
    read();
    assertEquals(
        List.of("en", "no", "zh", ""),
        pages.stream().map(page -> page.given().language().orElse("")).toList());
    assertTrue(messages().getFirst().contains("\"no such tag\""), messages()::toString);
  }

  @Test
  void aBrokenRecordCostsOnlyItself() throws IOException {
    write(
        "a.jsonl",
        "{\"text\":\"one\"}\n{\"text\": \n[]\n{\"title\":\"no text\"}\n\n{\"text\":\"two\"}\n");
    read();
    assertEquals(List.of("a#1", "a#5"), ids());
    assertEquals(3, problems.size());
    assertTrue(
        messages().getFirst().startsWith("a.jsonl, line 2: broken JSON"), messages()::toString);
    assertEquals("a.jsonl, line 4: no \"text\" field", messages().get(2));
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
    byte[] packed = gzip("some text that is long enough to be cut ".repeat(50));
    write("binary.txt", new byte[] {1, 2, 0, 3, 4, 5, (byte) 0xFF, 0});
    write("cut.txt.gz", Arrays.copyOf(packed, packed.length / 2));
    write("empty.txt", "");
    write("blank.html", " \n ");
    write(
        "bomb.rss",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><rss><channel>&e;</channel></rss>");
    write("zz.txt", "the rest");
    read();
    assertEquals(List.of("zz"), ids());
    assertEquals(
        List.of("binary.txt", "blank.html", "bomb.rss", "cut.txt.gz", "empty.txt"),
        problems.stream().map(Problem::file).toList());
    assertTrue(messages().stream().noneMatch(m -> m.contains("\n")), messages()::toString);
  }

  @Test
  void whatIsTooLargeOrEndlessIsNamedAndTheRestIsRead() throws IOException {
    sparse("huge.txt", 200L << 20);
    sparse("huge.html", 200L << 20);
    write("lines.jsonl", "{\"text\":\"one\"}\n");
    sparse("lines.jsonl", 200L << 20);
    write("zz.txt", "the rest");
    read();
    assertEquals(List.of("lines#1", "zz"), ids());
    assertEquals(
        List.of("huge.html", "huge.txt", "lines.jsonl, line 2"),
        problems.stream().map(Problem::file).toList());
    assertTrue(messages().stream().allMatch(m -> m.contains("than 8 MB")), messages()::toString);
  }

  /** As long as that, and takes no room on the disk. */
  private void sparse(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }

  @Test
  void aLineWithoutEndIsReadAsOne() throws IOException {
    write("a.txt", "Two ships met in the harbour. ".repeat(100_000));
    read();
    Article article = new ArticleReader(Set.of("en", "de")).read(pages.getFirst());
    assertTrue(article.text().startsWith("Two ships"));
    assertEquals(List.of(), messages());
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWhatTheyAre() throws IOException {
    write("a.txt", "Zwei Schiffe trafen sich über Nacht im Hafen.".getBytes(ISO_8859_1));
    write("b.jsonl", concat("{\"text\":\"one ".getBytes(UTF_8), (byte) 0xFF, " two\"}"));
    read();
    assertEquals("Zwei Schiffe trafen sich über Nacht im Hafen.", pages.getFirst().content());
    assertTrue(pages.size() + problems.size() == 2, messages()::toString);
  }

  private static byte[] concat(byte[] before, byte one, String after) {
    byte[] rest = after.getBytes(UTF_8);
    byte[] all = Arrays.copyOf(before, before.length + 1 + rest.length);
    all[before.length] = one;
    System.arraycopy(rest, 0, all, before.length + 1, rest.length);
    return all;
  }

  @Test
  void whatIsNotSeenHidesNothing() throws IOException {
    write(
        "a.txt",
        "Two sh\u200Bips m\u00ADet in the \u202Eharbour\u202C to\u2060day, said the \uFEFFmaster.");
    read();
    assertEquals(
        "Two ships met in the harbour today, said the master.",
        new ArticleReader(Set.of("en", "de")).read(pages.getFirst()).text());
  }

  @Test
  void aRecordThatBreaksOffAndACutPackedArchiveCostOnlyThemselves() throws IOException {
    write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two, and then the disk was fu");
    byte[] member = gzip(warc("text/html", "<p>whole</p>" + "x".repeat(2000)));
    byte[] archive = Arrays.copyOf(member, member.length + member.length / 2);
    System.arraycopy(member, 0, archive, member.length, member.length / 2);
    write("crawl.warc.gz", archive);
    read();
    assertEquals(List.of("a#1", "crawl"), ids());
    assertEquals(
        List.of("a.jsonl, line 2", "crawl.warc.gz"), problems.stream().map(Problem::file).toList());
  }

  @Test
  void anEntityBombDoesNotGoOff() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"boom\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    write("bomb.rss", bomb + "]><rss version='2.0'><channel><title>&e29;</title></channel></rss>");
    read();
    assertEquals(List.of(), ids());
    assertEquals(1, problems.size());
    assertTrue(messages().getFirst().startsWith("bomb.rss: not a readable"), messages()::toString);
  }

  @Test
  void aFolderMayBeCalledLikeAFile() throws IOException {
    write("x.txt/a.txt", "one");
    Files.createDirectory(root.resolve("y.jsonl"));
    read();
    assertEquals(List.of("x.txt/a"), ids());
    assertEquals(List.of(), messages());
  }

  /** Whoever may do everything, as in most containers, may read everything: then it is skipped. */
  @Test
  void whatNobodyMayReadIsNamed() throws IOException {
    write("a.txt", "secret");
    write("b.txt", "open");
    Path secret = root.resolve("a.txt");
    assumeTrue(secret.toFile().setReadable(false, false) && !Files.isReadable(secret));
    read();
    assertEquals(List.of("b"), ids());
    assertEquals(List.of("a.txt: no permission to read it"), messages());
  }

  @Test
  void leftOutNamesAreNeitherReadNorReported() throws IOException {
    write("README.md", "no");
    write("LICENSE", "no");
    write(".hidden/a.txt", "no");
    write(".DS_Store", "no");
    write("a.txt", "yes");
    read();
    assertEquals(List.of("a"), ids());
    assertEquals(List.of(), messages());
  }

  @Test
  void aLinkThatLeadsBackIsNamedOnce() throws IOException {
    write("sub/a.txt", "one");
    Files.createSymbolicLink(root.resolve("sub/loop"), root);
    read();
    assertEquals(List.of("sub/a"), ids());
    assertEquals(1, problems.size());
  }

  @Test
  void aFeedsEntriesArePages() throws IOException {
    write(
        "news.xml",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>"
            + "<item><title>Ships meet</title><link>https://x.example/1</link>"
            + "<pubDate>Wed, 09 Apr 2025 10:00:00 GMT</pubDate>"
            + "<description>&lt;p&gt;Two ships met in the harbour today.&lt;/p&gt;</description></item>"
            + "<item><title>Second</title><description>Another story.</description></item>"
            + "</channel></rss>");
    read();
    assertEquals(List.of("news#1", "news#2"), ids());
    Article article = new ArticleReader(Set.of("en", "de")).read(pages.getFirst());
    assertEquals("Ships meet", article.title());
    assertEquals("Two ships met in the harbour today.", article.text());
    assertEquals("2025-04-09", article.date().orElseThrow().value().toString());
    assertEquals("Harbour News", article.source().orElseThrow());
  }

  @Test
  void aWebArchivesHtmlResponsesArePages() throws IOException {
    String html = "<html><title>T</title><p>Héllo from the archive</p></html>";
    write("crawl.warc.gz", gzip(warc("text/html; charset=utf-8", html) + warc("image/png", "x")));
    read();
    assertEquals(List.of("crawl"), ids());
    assertEquals(html, pages.getFirst().content());
    assertEquals("https://x.example/page", pages.getFirst().given().url().orElseThrow());
    assertEquals(List.of(), messages());
  }

  @Test
  void aCutArchiveGivesWhatIsWhole() throws IOException {
    String whole = warc("text/html", "<p>whole</p>");
    write("crawl.warc", whole + whole.substring(0, whole.length() / 2));
    read();
    assertEquals(1, pages.size());
    assertEquals(1, problems.size());
  }

  @Test
  void ofALargeArchiveNoMoreThanAPageIsKept() throws IOException {
    byte[] member = gzip(warc("text/html", "<p>" + "A page of an archive. ".repeat(5000) + "</p>"));
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < 500; i++) {
      archive.write(member);
    }
    write("large.warc.gz", archive.toByteArray());
    List<WeakReference<Page>> met = new ArrayList<>();
    AtomicLong kept = new AtomicLong();
    new Corpus(List.of(root), Set.of("en"))
        .read(
            page -> {
              met.add(new WeakReference<>(page));
              if (met.size() == 500) {
                System.gc();
                kept.set(met.stream().filter(p -> p.get() != null).count());
              }
            },
            problems::add);
    assertEquals(500, met.size(), messages()::toString);
    assertTrue(kept.get() <= 2, kept + " pages kept");
  }

  private void read() {
    new Corpus(List.of(root), Set.of("en")).read(pages::add, problems::add);
  }

  private List<String> ids() {
    return pages.stream().map(Page::id).toList();
  }

  private List<String> messages() {
    return problems.stream().map(Problem::toString).toList();
  }

  private void write(String name, String content) throws IOException {
    write(name, content.getBytes(UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String warc(String type, String body) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/page\r\n"
        + "WARC-Date: 2025-04-09T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }
}
