package dragoman.corpus.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of files, told by ending and then by content. */
enum Kind {
  TEXT,
  HTML,
  JSON,
  JSON_LINES,
  WARC,
  FEED;

  PageSource source() {
    return switch (this) {
      case TEXT -> new TextSource();
      case HTML -> new HtmlSource();
      case JSON -> new JsonSource();
      case JSON_LINES -> new JsonLinesSource();
      case WARC -> new WarcSource();
      case FEED -> new FeedSource();
    };
  }

  static Kind of(String ending, byte[] head) {
    String start = start(head);
    return switch (ending) {
      case ".txt" -> isHtml(start) ? HTML : TEXT;
      case ".html", ".htm" -> HTML;
      case ".json" -> JSON;
      case ".jsonl", ".ndjson" -> JSON_LINES;
      case ".warc" -> WARC;
      case ".rss", ".atom" -> FEED;
      case ".xml" -> isHtml(start) ? HTML : FEED;
      default -> byContent(start);
    };
  }

  private static Kind byContent(String start) {
    if (isHtml(start)) {
      return HTML;
    }
    if (start.startsWith("warc/")) {
      return WARC;
    }
    if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
      return FEED;
    }
    if (start.startsWith("[")) {
      return JSON;
    }
    return start.startsWith("{") ? JSON_LINES : TEXT;
  }

  private static boolean isHtml(String start) {
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"));
  }

  /** The head as ASCII, which is enough to tell markup by. */
  private static String start(byte[] head) {
    String ascii = new String(head, StandardCharsets.ISO_8859_1);
    return ascii.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
  }
}
