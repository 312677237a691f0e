package dragoman.engine.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dragoman.analysis.Sentences;
import dragoman.analysis.Sentences.Sentence;
import dragoman.engine.Deadline;
import dragoman.engine.Fragment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts the sentences that show a match, and marks the words that were found. */
final class Snippets {

  /** A snippet shows about two lines of a result list. */
  private static final int MAX_LENGTH = 280;

  private static final int MAX_SNIPPETS = 2;

  /** In characters, about. */
  private static final int LENGTH_OF_SENTENCE = 120;

  private static final String CUT = "…";

  /**
   * A place where a part of the query was found.
   *
   * @param part which part
   * @param start first character
   * @param end one past the last
   */
  record Match(int part, int start, int end) {}

  /** Each thread's own: they have a state, and opening one reads rules. */
  private static final ThreadLocal<Map<String, BreakIterator>> WORDS =
      ThreadLocal.withInitial(HashMap::new);

  private Snippets() {}

  private static BreakIterator words(String language) {
    return BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
  }

  /**
   * A whole text in pieces.
   *
   * @param matches in any order, overlapping or not
   */
  static List<Fragment> mark(String text, List<Match> matches) {
    return fragments(text, 0, text.length(), matches);
  }

  /**
   * The sentences that show the most of the query, in the text's order; its first where none does.
   */
  static List<List<Fragment>> of(String text, String language, List<Match> matches) {
    List<Candidate> candidates = candidates(text, language, matches);
    if (candidates.isEmpty()) {
      first(text, language)
          .ifPresent(sentence -> candidates.add(new Candidate(sentence, List.of())));
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(MAX_SNIPPETS)
        .sorted(Comparator.comparingInt(candidate -> candidate.sentence.start()))
        .map(candidate -> cut(text, language, candidate))
        .toList();
  }

  /**
   * A line of a text with the matches in it, in order.
   *
   * @param bound the score that no sentence of it can exceed
   */
  private record Line(int start, int end, List<Match> matches, double bound) {}

  /**
   * The sentences with a match, in the text's order; all that may be among the best. Cutting lines
   * into sentences is most of the work, so that it ends where no other line can hold a better one.
   */
  private static List<Candidate> candidates(String text, String language, List<Match> matches) {
    List<Line> lines = lines(text, matches);
    lines.sort(Comparator.comparingDouble(Line::bound).reversed());
    List<Candidate> candidates = new ArrayList<>();
    double[] best = new double[MAX_SNIPPETS];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (Line line : lines) {
      if (line.bound < best[0]) {
        break;
      }
      for (Sentence sentence : Sentences.of(text, line.start, line.end, language)) {
        Deadline.check();
        List<Match> inside =
            line.matches.stream()
                .filter(match -> sentence.contains(match.start, match.end))
                .toList();
        if (!inside.isEmpty()) {
          Candidate candidate = new Candidate(sentence, inside);
          candidates.add(candidate);
          best[0] = Math.max(best[0], candidate.score());
          Arrays.sort(best);
        }
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> candidate.sentence.start()));
    return candidates;
  }

  private static List<Line> lines(String text, List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.comparingInt(Match::start));
    List<Line> lines = new ArrayList<>();
    for (int next = 0; next < sorted.size(); ) {
      int start = text.lastIndexOf('\n', sorted.get(next).start) + 1;
      int end = text.indexOf('\n', sorted.get(next).start);
      end = end < 0 ? text.length() : end;
      int first = next;
      for (next++; next < sorted.size() && sorted.get(next).start < end; ) {
        next++;
      }
      List<Match> inside = sorted.subList(first, next);
      lines.add(new Line(start, end, inside, score(start, inside)));
    }
    return lines;
  }

  private static Optional<Sentence> first(String text, String language) {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      List<Sentence> sentences = Sentences.of(text, start, end, language);
      if (!sentences.isEmpty()) {
        return Optional.of(sentences.getFirst());
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private record Candidate(Sentence sentence, List<Match> matches) {
    double score() {
      return Snippets.score(sentence.start(), matches);
    }
  }

  /** Different parts say more than the same again; of equals the earlier is likelier the news. */
  private static double score(int start, List<Match> matches) {
    BitSet parts = new BitSet();
    matches.forEach(match -> parts.set(match.part));
    double place = Math.min((double) start / LENGTH_OF_SENTENCE, 20);
    return parts.cardinality() + 0.1 * Math.min(matches.size(), 5) - 0.01 * place;
  }

  private static List<Fragment> cut(String text, String language, Candidate candidate) {
    int start = candidate.sentence.start();
    int end = candidate.sentence.end();
    if (end - start > MAX_LENGTH) {
      int centre =
          candidate.matches.isEmpty()
              ? start
              : candidate.matches.stream().mapToInt(Match::start).min().orElse(start);
      BreakIterator words = WORDS.get().computeIfAbsent(language, Snippets::words);
      words.setText(text);
      int from = Math.max(start, Math.min(centre - MAX_LENGTH / 4, end - MAX_LENGTH));
      int to = Math.min(end, from + MAX_LENGTH);
      start = from == start ? start : words.following(from);
      end = to == end ? end : words.preceding(to);
    }
    List<Fragment> fragments = new ArrayList<>();
    if (start > candidate.sentence.start()) {
      fragments.add(new Fragment(CUT, false));
    }
    fragments.addAll(fragments(text, start, end, candidate.matches));
    if (end < candidate.sentence.end()) {
      fragments.add(new Fragment(CUT, false));
    }
    return fragments;
  }

  /** A stretch that is marked. */
  record Stretch(int start, int end) {}

  /** The stretches that matches cover between two places, in order and apart from each other. */
  static List<Stretch> stretches(int from, int to, List<Match> matches) {
    List<Match> sorted =
        matches.stream()
            .filter(m -> m.start < to && m.end > from)
            .sorted(Comparator.comparingInt(Match::start))
            .toList();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      int start = Math.max(from, sorted.get(i).start);
      int end = Math.min(to, sorted.get(i).end);
      for (i++; i < sorted.size() && sorted.get(i).start <= end; i++) {
        end = Math.max(end, Math.min(to, sorted.get(i).end));
      }
      stretches.add(new Stretch(start, end));
    }
    return stretches;
  }

  private static List<Fragment> fragments(String text, int from, int to, List<Match> matches) {
    List<Fragment> fragments = new ArrayList<>();
    int at = from;
    for (Stretch stretch : stretches(from, to, matches)) {
      if (stretch.start > at) {
        fragments.add(new Fragment(text.substring(at, stretch.start), false));
      }
      fragments.add(new Fragment(text.substring(stretch.start, stretch.end), true));
      at = stretch.end;
    }
    if (at < to) {
      fragments.add(new Fragment(text.substring(at, to), false));
    }
    return fragments;
  }
}
