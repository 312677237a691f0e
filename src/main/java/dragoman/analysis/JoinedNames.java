package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.ShortNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds countries in runs of their one-character names: <i>日米</i> is Japan and the United States. A
 * run begins and ends where words do, and names no country twice.
 */
final class JoinedNames {

  private final ShortNames names;
  private final Map<String, Concept> countries = new HashMap<>();

  JoinedNames(ShortNames names, Lexicon lexicon) {
    this.names = names;
    names.characters().values().forEach(id -> countries.put(id, lexicon.require(id)));
  }

  /**
   * A span for each name, over its own character.
   *
   * @param beginsName whether a longer name that begins at a character goes beyond the end of the
   *     run: <i>その中|米国</i>
   */
  List<ConceptSpan> find(Cuts cuts, BiPredicate<Integer, Integer> beginsName) {
    List<ConceptSpan> found = new ArrayList<>();
    if (names.language().equals("zh") && cuts.text().codePoints().anyMatch(JoinedNames::isKana)) {
      return found; // nobody says in which language they type, and this is not Chinese
    }
    for (int start = cuts.start(); start < cuts.limit(); ) {
      int end = cuts.before(start) ? end(cuts, start, beginsName) : start;
      for (int i = start; i < end; i = cuts.next(i)) {
        int token = cuts.tokenAt(i);
        found.add(new ConceptSpan(country(cuts, i), token, token, i, cuts.next(i), false));
      }
      start = end > start ? end : cuts.next(start);
    }
    return found;
  }

  private static boolean isKana(int c) {
    int script = UScript.getScript(c);
    return script == UScript.HIRAGANA || script == UScript.KATAKANA;
  }

  private Concept country(Cuts cuts, int at) {
    String id = names.country(cuts.text().codePointAt(at)).orElseThrow();
    return Objects.requireNonNull(countries.get(id));
  }

  /** The end of the longest run from a character on; the start where there is none. */
  private int end(Cuts cuts, int start, BiPredicate<Integer, Integer> beginsName) {
    Set<String> seen = new HashSet<>();
    int longest = start;
    for (int last = start; last < cuts.limit(); last = cuts.next(last)) {
      Optional<String> country = names.country(cuts.text().codePointAt(last));
      if (country.isEmpty() || !seen.add(country.get())) {
        break;
      }
      int end = cuts.next(last);
      if (seen.size() > 1
          && cuts.after(end)
          && names.isSure(cuts.text().substring(start, end), cuts.text(), end)
          && !beginsName.test(last, end)) {
        longest = end;
      }
    }
    return longest;
  }
}
