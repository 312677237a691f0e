package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Labels;
import dragoman.corpus.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who wrote the story, where the page says so. */
public final class AuthorRules {
  /** What a line with a date separates its parts with. */
  private static final Pattern PARTS = Pattern.compile("\\s*[|·•;]\\s*|\\s+[-–—]\\s*|\\s{2,}");

  /** "来源：X 作者：Y": where the next label begins. */
  private static final Pattern LABELLED = Pattern.compile("\\s+(?=[^\\s:：]{1,12}[:：])|[|·•]");

  private final PageView view;

  private AuthorRules(PageView view) {
    this.view = view;
  }

  public static Optional<Found<String>> of(PageView view, Optional<Found<String>> source) {
    AuthorRules rules = new AuthorRules(view);
    return view.page()
        .given()
        .author()
        .map(a -> new Found<>(a, "given", 1))
        // A site that names itself as the author names none.
        .or(() -> rules.found().filter(author -> !isSame(author, source)));
  }

  private static boolean isSame(Found<String> author, Optional<Found<String>> source) {
    return source.filter(s -> s.value().equalsIgnoreCase(author.value())).isPresent();
  }

  private Optional<Found<String>> found() {
    return view.html()
        .flatMap(HtmlPage::author)
        .map(a -> new Found<>(PersonName.withoutOffice(a), "meta", 1))
        .or(() -> view.html().flatMap(HtmlPage::byline).flatMap(AuthorRules::marked))
        .or(this::labelled)
        .or(this::underHeadline);
  }

  private static Optional<Found<String>> marked(String byline) {
    String name = PersonName.first(Labels.author(byline).orElse(byline));
    return name.isEmpty() ? Optional.empty() : Optional.of(new Found<>(name, "markup", 0.8));
  }

  /** Behind a label: on a line of its own, else among what stands beside the date. */
  private Optional<Found<String>> labelled() {
    return view.story()
        .first(Role.BYLINE)
        .map(Block::text)
        .flatMap(Labels::author)
        .or(this::labelledBesideDate)
        .map(PersonName::first)
        .filter(a -> !a.isEmpty())
        .map(a -> new Found<>(a, "byline", 0.7));
  }

  private Optional<String> labelledBesideDate() {
    return view.story().blocks().stream()
        .filter(b -> b.role() == Role.DATE || b.role() == Role.SOURCE)
        .flatMap(b -> LABELLED.splitAsStream(b.text()))
        .flatMap(part -> Labels.markedAuthor(part).stream())
        .findFirst()
        .or(this::labelledBehindDate);
  }

  /** "Posted on 28 February 2024 by X". */
  private Optional<String> labelledBehindDate() {
    return view.story()
        .first(Role.DATE)
        .flatMap(b -> DateLine.of(b.text(), view.language()))
        .flatMap(line -> Labels.author(line.after().strip()))
        .filter(a -> a.codePoints().anyMatch(Character::isLetter));
  }

  /** A name alone between headline and story, beside the date or right under the headline. */
  private Optional<Found<String>> underHeadline() {
    List<Block> blocks = view.story().blocks();
    int title = title(blocks);
    int end = title < 0 ? 0 : end(blocks, title);
    for (int i = title + 1; i < end; i++) {
      for (String part : parts(blocks, i, title)) {
        Optional<String> name = PersonName.alone(part).filter(n -> !isOfSite(n, title));
        if (name.isPresent()) {
          return name.map(n -> new Found<>(n, "byline", 0.5));
        }
      }
    }
    return Optional.empty();
  }

  private static int title(List<Block> blocks) {
    return blocks.stream().map(Block::role).toList().indexOf(Role.TITLE);
  }

  /** Where the story has begun: behind its second paragraph, as the first may be a lead. */
  private static int end(List<Block> blocks, int title) {
    int texts = 0;
    for (int i = title; i < blocks.size(); i++) {
      texts += blocks.get(i).role().isText() ? 1 : 0;
      if (texts == 2) {
        return i;
      }
    }
    return blocks.size();
  }

  private List<String> parts(List<Block> blocks, int i, int title) {
    Block block = blocks.get(i);
    if (block.role() == Role.DATE) {
      return DateLine.of(block.text(), view.language())
          .map(line -> besideDate(line.before()))
          .orElse(List.of());
    }
    boolean beside =
        i == title + 1 || isDate(blocks, i - 1) || isDate(blocks, i + 1) || isDate(blocks, i + 2);
    boolean open = block.role() == Role.FURNITURE || block.role() == Role.BYLINE;
    return beside && open && !Labels.isLabelOrWeekday(block.text(), view.language())
        ? List.of(block.text())
        : List.of();
  }

  /** A label has a colon; a source writes its name in capitals or joins it to its logo's. */
  private List<String> besideDate(String before) {
    return PARTS
        .splitAsStream(before)
        .filter(part -> !part.strip().matches(".*[:：]|\\P{Ll}*\\p{Lu}{3}\\P{Ll}*"))
        .filter(part -> !Labels.isLabelOrWeekday(part.strip(), view.language()))
        .toList();
  }

  private static boolean isDate(List<Block> blocks, int i) {
    return i < blocks.size() && blocks.get(i).role() == Role.DATE;
  }

  /** A name that stands over the headline or in the small print is the site's or a section's. */
  private boolean isOfSite(String name, int title) {
    List<String> elsewhere = new ArrayList<>();
    List<Block> blocks = view.story().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (i < title || text.contains("©")) {
        elsewhere.add(text);
      }
    }
    return elsewhere.stream().anyMatch(text -> text.contains(name));
  }
}
