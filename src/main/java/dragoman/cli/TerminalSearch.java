package dragoman.cli;

import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchResult;
import dragoman.lexicon.Lexicon;
import dragoman.web.SearchService;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the hits of one query in the terminal. */
final class TerminalSearch {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final SearchService searches;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal = Terminal.isThere();

  TerminalSearch(SearchEngine engine, Lexicon lexicon, PrintStream out, PrintStream err) {
    this.searches = new SearchService(engine, lexicon);
    this.out = out;
    this.err = err;
  }

  /** Gives whether anything was found. */
  boolean search(String typed, boolean json) {
    SearchService.Found found = searches.find(typed);
    if (json) {
      out.println(withoutControls(searches.json(found)));
    } else {
      print(found);
    }
    return found.result().total() > 0;
  }

  /** JSON escapes what ASCII has of them, and terminals take what Latin-1 adds for the same. */
  private static String withoutControls(String json) {
    StringBuilder text = new StringBuilder(json.length());
    json.chars()
        .forEach(c -> {
          if (c >= 0x7F && c < 0xA0) {
            text.append("\\u%04x".formatted(c));
          } else {
            text.append((char) c);
          }
        });
    return text.toString();
  }

  private void print(SearchService.Found found) {
    SearchResult result = found.result();
    if (result.hits().isEmpty()) {
      err.println(
          "nothing found for \""
              + Terminal.clean(found.query())
              + "\": try fewer words, or another language's word");
      searches.advice(found).forEach(line -> err.println("  " + Terminal.clean(line)));
      return;
    }
    result.suggestion().ifPresent(other -> err.println("did you mean: " + Terminal.clean(other)));
    int rank = 0;
    for (Hit hit : result.hits()) {
      String facts =
          Stream.of(
                  Optional.of(hit.article().language()),
                  hit.article().date().map(Object::toString),
                  hit.article().source(),
                  Optional.of(
                      String.join(", ", hit.article().pairs().stream().map(p -> p.id()).toList())))
              .flatMap(Optional::stream)
              .filter(fact -> !fact.isEmpty())
              .collect(Collectors.joining(" · "));
      out.println(++rank + ". " + line(hit.title()));
      out.println("   " + Terminal.clean(facts) + " · " + Terminal.clean(hit.article().id()));
      if (!hit.missing().isEmpty()) {
        out.println("   without: " + Terminal.clean(String.join(", ", hit.missing())));
      }
      switch (hit.match()) {
        case SPELLING -> out.println("   similar spelling");
        case SOUND -> out.println("   sounds alike");
        case FULL, PARTIAL -> {}
      }
      hit.snippets().forEach(snippet -> out.println("   " + line(snippet)));
    }
    out.println(result.total() + " found");
  }

  private String line(List<Fragment> fragments) {
    return fragments.stream()
        .map(f ->
            terminal && f.match()
                ? BOLD + Terminal.clean(f.text()) + PLAIN
                : Terminal.clean(f.text()))
        .collect(Collectors.joining());
  }
}
