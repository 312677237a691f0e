package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.date.DateFinder;
import dragoman.corpus.date.DateMention;
import dragoman.corpus.date.PublicationDay;
import dragoman.corpus.date.Weekdays;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of publication: what is stated, then what stands over the story, then the story. */
public final class DateRules {
  /** The names that templates give it; Dublin Core, Open Graph, Parsely and their kin. */
  private static final String[] META = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "og:pubdate",
    "article_date_original",
    "release_date",
    "displaydate"
  };

  private static final Pattern URL_DAY =
      Pattern.compile("/(20\\d\\d)[/_-]?([01]\\d)[/_-]?([0-3]\\d)(?!\\d)");

  /** The story's first characters, among whose dates that of publication may be. */
  private static final int LEAD = 4000;

  private final PageView view;
  private final PublicationDay days;
  private final Optional<Found<LocalDate>> line;

  private DateRules(PageView view) {
    this.view = view;
    LocalDate latest = view.page().time().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    String text = view.story().text();
    List<DateMention> mentions =
        DateFinder.find(text.substring(0, Math.min(LEAD, text.length())), view.language());
    this.days = new PublicationDay(latest, mentions);
    this.line = dateLine();
  }

  public static Optional<Found<LocalDate>> of(PageView view) {
    return view.page()
        .given()
        .date()
        .map(d -> new Found<>(d, "given", 1))
        .or(() -> new DateRules(view).found());
  }

  private Optional<Found<LocalDate>> found() {
    return view.html()
        .flatMap(this::stated)
        .or(() -> line)
        .or(this::url)
        .or(() -> new DateFromText(view, days).found());
  }

  private Optional<Found<LocalDate>> stated(HtmlPage html) {
    return stated(html.data().published(), "jsonld")
        .or(() -> stated(html.meta(META), "meta"))
        .or(() -> stated(html.time(), "time"));
  }

  private Optional<Found<LocalDate>> stated(Optional<String> value, String rule) {
    return value.flatMap(v ->
        DateFinder.find(v, view.language()).stream()
            .flatMap(m -> days.of(m).stream())
            .findFirst()
            .map(day -> new Found<>(asShown(day, v), rule, 1)));
  }

  /** A time in UTC may fall on the day before or after the one that the page shows its readers. */
  private LocalDate asShown(LocalDate day, String stated) {
    boolean utc = stated.endsWith("Z") || stated.endsWith("+00:00") || stated.endsWith("+0000");
    return line.map(Found::value)
        .filter(shown -> utc && Math.abs(shown.toEpochDay() - day.toEpochDay()) == 1)
        .orElse(day);
  }

  /** The first date line; one that says when the page was changed only for want of another. */
  private Optional<Found<LocalDate>> dateLine() {
    return dateLine(false).or(() -> dateLine(true));
  }

  /**
   * Between headline and story, else anywhere: over the headline may stand the day of the visit.
   */
  private Optional<Found<LocalDate>> dateLine(boolean update) {
    List<Block> blocks = view.story().blocks();
    return dateLine(underHeadline(blocks), update).or(() -> dateLine(blocks, update));
  }

  private static List<Block> underHeadline(List<Block> blocks) {
    List<Role> roles = blocks.stream().map(Block::role).toList();
    int title = Math.max(0, roles.indexOf(Role.TITLE));
    int text = roles.subList(title, roles.size()).indexOf(Role.TEXT);
    int lead = text == 1 ? roles.subList(title + 2, roles.size()).indexOf(Role.TEXT) + 1 : 0;
    return blocks.subList(title, text < 0 ? title : title + text + lead);
  }

  private Optional<Found<LocalDate>> dateLine(List<Block> blocks, boolean update) {
    return blocks.stream()
        .filter(b -> b.role() == Role.DATE)
        .map(Block::text)
        .flatMap(text -> DateLine.of(text, view.language()).stream())
        .filter(d -> d.update() == update)
        .flatMap(d -> days.of(d.mention(), weekday(d)).stream())
        .findFirst()
        .map(d -> new Found<>(d, "dateline", update ? 0.6 : 0.9));
  }

  private Optional<DayOfWeek> weekday(DateLine line) {
    return Weekdays.in(line.before(), view.language())
        .or(() -> Weekdays.in(line.after(), view.language()));
  }

  private Optional<Found<LocalDate>> url() {
    return UrlRules.of(view)
        .flatMap(url -> {
          Matcher m = URL_DAY.matcher(url.value());
          return m.find()
              ? DateFinder.find(m.group(1) + "-" + m.group(2) + "-" + m.group(3), view.language())
                  .stream()
                  .flatMap(d -> days.of(d).stream())
                  .findFirst()
              : Optional.<LocalDate>empty();
        })
        .map(day -> new Found<>(day, "url", 0.8));
  }
}
