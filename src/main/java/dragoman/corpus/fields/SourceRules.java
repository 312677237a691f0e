package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Labels;
import dragoman.corpus.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who published the page: its site, or the agency it names.
 *
 * <p>Raw text names it in several places, none of them sure: beside the date, over the page, under
 * it. Each place has a voice, and places that say the same are heard together.
 */
public final class SourceRules {
  private static final int LONGEST_NAME = 45;

  private static final int LONGEST_LINE = 300;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:©|\\(c\\)|ⓒ|copyright)[\\s,:©]*(?:copyright)?[\\s,]*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?"
              + "[\\s,.:]*(?<name>\\p{L}[^.|•·©®]*?)(?:\\s+\\d{4})?\\s*(?:[.|•·®–—]|\\s-\\s|all rights|$)");

  /** What separates a site's name from its motto, and a source from a date. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»>~:-]+\\s*|\\s{2,}|[:：|·•—~]\\s*|\\s*,\\s*$|\\s[(\\[/]");

  private record Vote(String name, String rule, double weight) {}

  private final PageView view;
  private final List<Vote> votes = new ArrayList<>();

  private SourceRules(PageView view) {
    this.view = view;
    labelled();
    besideDate();
    masthead();
    copyright();
  }

  public static Optional<Found<String>> of(PageView view) {
    return view.page()
        .given()
        .source()
        .map(s -> new Found<>(s, "given", 1))
        .or(() -> view.html().flatMap(h -> SiteName.of(h, view.story().title())))
        .or(() -> new SourceRules(view).best());
  }

  private Optional<Found<String>> best() {
    Vote best = null;
    double most = 0;
    for (Vote vote : votes) {
      double sum = votes.stream().filter(v -> same(v, vote)).mapToDouble(Vote::weight).sum();
      if (sum > most) {
        best = vote;
        most = sum;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Found<>(readable(best.name()), best.rule(), Math.min(0.9, most)));
  }

  /** "Theo X", "Source: X", "(Von X)"; what stands twice is a picture's. */
  private void labelled() {
    List<String> lines =
        view.story().blocks().stream()
            .filter(b -> b.role() == Role.SOURCE || b.role() == Role.DATE)
            .map(Block::text)
            .toList();
    for (String line : lines) {
      if (lines.indexOf(line) == lines.lastIndexOf(line)) {
        for (String part : line.split("\\s{2,}|\\s[|·•]\\s|(?<=\\d)\\s(?=\\p{L})", -1)) {
          Labels.source(part)
              .map(n -> n.replaceFirst("(?i)^https?://(?:www\\.)?([^/\\s]+).*$", "$1"))
              .ifPresent(name -> vote(name, "label", 0.8));
        }
      }
    }
  }

  /**
   * "HARBOUR NEWS | April 9, 2025"; a name joined to its own picture's, as scrapers do, is a logo.
   */
  private void besideDate() {
    List<Block> blocks = view.story().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).role() == Role.DATE) {
        // Below the story it is the place that comes with the date as often as the source.
        boolean above = blocks.subList(i, blocks.size()).stream().anyMatch(b -> b.role().isText());
        DateLine.of(blocks.get(i).text(), view.language())
            .ifPresent(line -> besideDate(line, above ? 1 : 0.5));
        return;
      }
    }
  }

  private void besideDate(DateLine line, double trust) {
    String before = Parts.last(SEPARATOR, line.before());
    String once = once(before);
    double logo = once.equals(before) ? 0 : 0.4;
    if (!Labels.isLabelOrWeekday(before, view.language())) {
      double parted = isParted(line.before()) ? 0.6 : 0.4;
      vote(once, "dateline", trust * (parted + logo));
    }
    String after = Parts.last(SEPARATOR, line.after());
    if (Parts.has(SEPARATOR, line.after())
        && after.matches(".*\\p{L}{4}.*")
        && !Labels.isLabelOrWeekday(after, view.language())) {
      vote(after, "dateline", trust * 0.4);
    }
  }

  /** "X | 27.07.22" has a source where "X, 27.07.22" may have a place. */
  private static boolean isParted(String before) {
    return Parts.has(SEPARATOR, before) && !before.strip().endsWith(",");
  }

  /** The first line, up to its motto, if it is not the headline. */
  private void masthead() {
    for (Block block : view.story().blocks()) {
      boolean furniture = block.role() == Role.FURNITURE;
      if (furniture && Labels.isLabel(block.text())) {
        continue;
      }
      if (furniture) {
        vote(SEPARATOR.split(block.text(), 2)[0].strip(), "masthead", 0.55);
      }
      return;
    }
  }

  private void copyright() {
    view.lines()
        .forEach(line -> {
          Matcher m = COPYRIGHT.matcher(line.text());
          if (line.text().length() <= LONGEST_LINE && m.find()) {
            vote(m.group("name").strip(), "copyright", 0.5);
          }
        });
  }

  private void vote(String name, String rule, double weight) {
    boolean isName =
        name.length() >= 2
            && name.length() <= LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter);
    if (isName) {
      votes.add(new Vote(name, rule, weight));
    }
  }

  private static boolean same(Vote a, Vote b) {
    return a.name().equalsIgnoreCase(b.name());
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /** The name as the page writes it where it does not shout. */
  private String readable(String name) {
    if (!isShouted(name)) {
      return name;
    }
    Pattern same =
        Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return view.lines().stream()
        .flatMap(line -> same.matcher(line.text()).results())
        .map(m -> m.group())
        .filter(written -> !isShouted(written))
        .findFirst()
        .orElse(name);
  }

  private static String once(String name) {
    int half = name.length() / 2;
    return name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half))
        ? name.substring(0, half)
        : name;
  }
}
