package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Labels;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published the page: its site or the agency it names. */
public final class SourceRules {
  private static final int LONGEST_NAME = 45;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:©|\\(c\\)|ⓒ|copyright)+[\\s,:]*(?:copyright)?[\\s,]*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?[\\s,.:]*"
              + "(?<name>[\\p{L}\\p{N}][^.|•·©®]*?)(?:\\s+\\d{4})?\\s*(?:[.|•·®–—]|\\s-\\s|all rights|$)");

  /** What separates a site's name from its motto, and a source from a date. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»~:-]+\\s*|\\s{2,}|[:：|·•—~]\\s*|\\s*,\\s*$");

  private SourceRules() {}

  public static Optional<Found<String>> of(PageView view) {
    return view.page()
        .given()
        .source()
        .map(s -> new Found<>(s, "given", 1))
        .or(() -> view.html().flatMap(h -> h.siteName()).map(s -> new Found<>(s, "meta", 1)))
        .or(() -> labelled(view))
        .or(() -> besideDate(view))
        .or(() -> masthead(view))
        .or(() -> copyright(view.lines()).map(s -> new Found<>(s, "copyright", 0.6)));
  }

  /** "Theo X", "Source: X", "(Von X)". */
  private static Optional<Found<String>> labelled(PageView view) {
    return view.story().blocks().stream()
        .filter(b -> b.role() == Role.SOURCE)
        .map(Block::text)
        .flatMap(text -> Labels.labelled(text).stream())
        .map(name -> name.replaceFirst("(?i)^https?://(?:www\\.)?([^/\\s]+).*$", "$1"))
        .filter(SourceRules::isName)
        .findFirst()
        .map(name -> new Found<>(name, "label", 0.8));
  }

  /** "MAINICHI | April 9, 2025", "VietnamPlus10/04/2025". */
  private static Optional<Found<String>> besideDate(PageView view) {
    return view.story().blocks().stream()
        .filter(b -> b.role() == Role.DATE)
        .map(Block::text)
        .flatMap(text -> DateLine.of(text, view.language()).stream())
        .map(DateLine::before)
        .map(before -> SEPARATOR.matcher(before).replaceAll(" ").strip())
        .filter(before -> !Labels.isLabelOrWeekday(before, view.language()))
        .map(SourceRules::once)
        .filter(SourceRules::isName)
        .findFirst()
        .map(name -> new Found<>(name, "dateline", 0.7));
  }

  /** The first line, up to its motto, as the page writes it elsewhere where it shouts here. */
  private static Optional<Found<String>> masthead(PageView view) {
    List<Block> blocks = view.story().blocks();
    for (Block block : blocks.subList(0, Math.min(3, blocks.size()))) {
      if (block.role() == Role.FURNITURE && Labels.of(block.text()).isEmpty()) {
        String name = SEPARATOR.split(block.text(), 2)[0].strip();
        return isName(name)
            ? Optional.of(new Found<>(asWrittenElsewhere(name, view.lines()), "masthead", 0.6))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String asWrittenElsewhere(String name, List<Line> lines) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    Pattern same =
        Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (Line line : lines) {
      Matcher m = same.matcher(line.text());
      while (m.find()) {
        if (!m.group().equals(name)) {
          return m.group();
        }
      }
    }
    return name;
  }

  private static Optional<String> copyright(List<Line> lines) {
    for (Line line : lines) {
      Matcher m = COPYRIGHT.matcher(line.text());
      if (m.find() && isName(m.group("name").strip())) {
        return Optional.of(m.group("name").strip());
      }
    }
    return Optional.empty();
  }

  /** Scrapers join a logo's text and its description: VietnamPlusVietnamPlus. */
  private static String once(String name) {
    int half = name.length() / 2;
    return name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half))
        ? name.substring(0, half)
        : name;
  }

  private static boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= LONGEST_NAME
        && name.codePoints().anyMatch(Character::isLetter);
  }
}
