package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.analysis.Spelling;
import dragoman.engine.lucene.Words.Word;
import dragoman.lexicon.Concept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a word with one typo stand for another. The other word is read as if it had been typed: its
 * stems and its concept go along.
 */
final class NearSpellings implements Leniency {

  /** Each costs an analysis. */
  private static final int MOST = 4;

  /**
   * Of a word and its misspelling, one is rare: two that are both used are two words, as
   * <i>marine</i> and <i>marina</i>.
   */
  private static final int RARE = 2;

  private static final int TIMES_AS_RARE = 20;

  /** Words of a query that may have a typo; nobody makes more. */
  private static final int MOST_WORDS = 12;

  private static final Pattern CHUNK = Pattern.compile("[^\\s\\p{Punct}]+");

  private final Reading reading;
  private final LabelSpellings labels;
  private int wordsLeft = MOST_WORDS;

  NearSpellings(Reading reading, LabelSpellings labels) {
    this.reading = reading;
    this.labels = labels;
  }

  @Override
  public List<Wanted> of(String text, List<QueryUnit> units) {
    List<List<QueryUnit>> near = new ArrayList<>();
    boolean alone = units.stream().filter(unit -> !unit.isOptional()).count() == 1;
    for (QueryUnit unit : units) {
      List<QueryUnit> others = new ArrayList<>();
      if (!unit.isOptional()) {
        unit.words().stream()
            .filter(word -> !word.functionWord())
            .forEach(word -> addNear(text, unit, word, alone, others));
      }
      near.add(others);
    }
    addLabels(text, units, near);
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      wanted.add(new Wanted(units.get(i), near.get(i), List.of()));
    }
    return wanted;
  }

  private void addNear(
      String text, QueryUnit unit, QueryWord word, boolean alone, List<QueryUnit> others) {
    if (wordsLeft <= 0) {
      return;
    }
    wordsLeft--;
    for (String spelling : spellings(unit, word, alone)) {
      at(text, word.start(), word.end(), spelling)
          .filter(other -> saysMore(other, unit))
          .ifPresent(others::add);
    }
  }

  /**
   * Other spellings of a word, the likeliest first. Among other words, one that articles use or a
   * concept names is no slip of the finger: then only an article's misspelling of it counts.
   */
  private Set<String> spellings(QueryUnit unit, QueryWord word, boolean alone) {
    try {
      int own = reading.words().articles(word.text());
      boolean known = !alone && (own > RARE || isNamed(unit));
      Set<String> spellings = new LinkedHashSet<>();
      for (Word other : reading.words().near(word.text(), MOST)) {
        if (mayBeTypo(own, other.articles()) && !(known && other.articles() > RARE)) {
          spellings.add(other.text());
        }
      }
      if (unit.concepts().isEmpty() && !known) {
        spellings.addAll(labels.near(word.text()));
      }
      return spellings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isNamed(QueryUnit unit) throws IOException {
    for (Concept concept : unit.concepts()) {
      if (reading.words().withTerm(concept.token()) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeTypo(int articles, int others) {
    int fewer = Math.min(articles, others);
    return fewer <= RARE || fewer * TIMES_AS_RARE <= Math.max(articles, others);
  }

  /** Where no letters are written, a label is compared as a whole with what spaces set apart. */
  private void addLabels(String text, List<QueryUnit> units, List<List<QueryUnit>> near) {
    Matcher chunks = CHUNK.matcher(text);
    while (chunks.find()) {
      if (Spelling.isAlphabetic(chunks.group())) {
        continue;
      }
      List<Integer> inside = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        QueryWord first = units.get(i).words().getFirst();
        if (first.start() >= chunks.start() && first.start() < chunks.end()) {
          inside.add(i);
        }
      }
      boolean understood = inside.stream().anyMatch(i -> !units.get(i).concepts().isEmpty());
      if (!understood) {
        for (String label : labels.near(chunks.group())) {
          Optional<QueryUnit> unit = at(text, chunks.start(), chunks.end(), label);
          unit.filter(u -> !u.concepts().isEmpty())
              .ifPresent(u -> inside.forEach(i -> near.get(i).add(u)));
        }
      }
    }
  }

  /** The unit that a run of words would have there, if something else had been typed. */
  private Optional<QueryUnit> at(String text, int start, int end, String typed) {
    String other = text.substring(0, start) + typed + text.substring(end);
    return reading.units(other).stream()
        .filter(unit -> unit.words().getFirst().start() <= start)
        .filter(unit -> unit.words().getLast().end() > start)
        .findFirst();
  }

  private static boolean saysMore(QueryUnit other, QueryUnit unit) {
    return !unit.concepts().containsAll(other.concepts()) || !terms(unit).containsAll(terms(other));
  }

  private static Set<String> terms(QueryUnit unit) {
    Set<String> terms = new HashSet<>();
    unit.words().forEach(word -> terms.addAll(word.forms().keySet()));
    return terms;
  }
}
