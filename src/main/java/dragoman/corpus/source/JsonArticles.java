package dragoman.corpus.source;

import dragoman.corpus.Format;
import dragoman.corpus.Given;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object as an article: only {@code text} is required. */
final class JsonArticles {
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Limits.PAGE_BYTES)
                          .maxNestingDepth(64)
                          .build())
                  .build())
          .build();

  private JsonArticles() {}

  static void read(JsonNode record, String hash, String place, PageSink sink) {
    if (!record.isObject()) {
      sink.broken(place, "not a JSON object: expected {\"text\": …, \"title\": …}");
      return;
    }
    Optional<String> text = field(record, "text");
    if (text.isEmpty()) {
      sink.broken(place, "no \"text\" field");
      return;
    }
    Optional<String> date = field(record, "date");
    Optional<LocalDate> day = date.flatMap(JsonArticles::day);
    if (date.isPresent() && day.isEmpty()) {
      sink.problem(
          place, "the date \"" + date.get() + "\" is not ISO 8601 (2025-04-09): read without it");
    }
    Optional<String> tag = field(record, "language");
    Optional<String> language = tag.flatMap(LanguageTags::language);
    if (tag.isPresent() && language.isEmpty()) {
      sink.problem(
          place,
          "the language \"" + tag.get() + "\" is no BCP 47 tag (th, en-US): read without it");
    }
    Given given =
        new Given(
            field(record, "title"),
            day,
            language,
            field(record, "source"),
            field(record, "author"),
            field(record, "url"));
    sink.page(field(record, "id"), Format.ARTICLE, text.get(), hash, given);
  }

  private static Optional<String> field(JsonNode record, String name) {
    JsonNode value = record.get(name);
    return value != null && value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString().strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  /** The day of an ISO 8601 date or time, as its own zone counts it. */
  private static Optional<LocalDate> day(String date) {
    try {
      boolean basic = date.matches("\\d{8}(T.*)?");
      String day =
          basic
              ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6, 8)
              : date.substring(0, Math.min(10, date.length()));
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
