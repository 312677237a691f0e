package dragoman.annotate;

import dragoman.lexicon.Lexicon;
import dragoman.lexicon.PairId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the pairs a story is about: both actors are prominent in it, and its sentences name them
 * together, the better where an act joins them.
 *
 * <p>The shares below were set on the starter corpus's labelled articles and hold for any length:
 * each compares with the same article's own strongest.
 */
final class PairFinder {

  /** An actor must have this share of the second most prominent one's weight. */
  private static final double ACTOR_SHARE = 0.45;

  /** A pair must have this share of the best supported one's support. */
  private static final double PAIR_SHARE = 0.4;

  /** A sentence that joins the two by no act says less. */
  private static final double WITHOUT_ACT = 0.5;

  /** Two that stand neither in the first list of names nor as subject and object say less too. */
  private static final double APART = 0.3;

  /**
   * So many in one list are a crowd: unless headline or lead single two out, none are the story.
   */
  private static final int CROWD = 4;

  /** Support that one clear sentence gives. */
  private static final double LEAST_SUPPORT = 1;

  private static final String RIVAL = "term-rival";

  private final Lexicon lexicon;

  PairFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Pair> find(Story story) {
    Map<String, Double> weights = story.partyWeights();
    List<String> prominent = withoutRivals(prominent(weights), story);
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Line line : story.lines()) {
      List<Party> here =
          line.parties().values().stream()
              .filter(party -> prominent.contains(party.actor()))
              .toList();
      for (int i = 0; i < here.size(); i++) {
        for (int j = i + 1; j < here.size(); j++) {
          Party one = here.get(i);
          Party other = here.get(j);
          String a = one.actor();
          String b = other.actor();
          if (isMember(a, b) || isMember(b, a)) {
            continue;
          }
          candidates
              .computeIfAbsent(PairId.of(a, b), id -> new Candidate(a, b))
              .add(
                  line,
                  support(line, one, other, here.size()),
                  story.isTitle(line),
                  areOfACrowd(line, one, other));
        }
      }
    }
    Set<String> opening = withMembers(story.opening());
    // A war that is only the background of a story has no part in its headline or first sentence.
    candidates
        .values()
        .removeIf(
            c -> !opening.isEmpty() && !opening.contains(c.first) && !opening.contains(c.second));
    double best = candidates.values().stream().mapToDouble(c -> c.support).max().orElse(0);
    return candidates.values().stream()
        .filter(
            c -> c.support >= LEAST_SUPPORT && c.support >= PAIR_SHARE * best && !c.isOfACrowd())
        .sorted(Comparator.comparingDouble((Candidate c) -> c.support).reversed())
        .map(c -> c.pair(story))
        .toList();
  }

  private static List<String> prominent(Map<String, Double> weights) {
    List<Double> sorted = weights.values().stream().sorted(Comparator.reverseOrder()).toList();
    double least = sorted.size() < 2 ? 0 : sorted.get(1) * ACTOR_SHARE;
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A maker that lost against another deals with nobody: who is named only where rivals are spoken
   * of is left out, as long as two are left.
   */
  private static List<String> withoutRivals(List<String> prominent, Story story) {
    Set<String> elsewhere = new HashSet<>();
    for (Line line : story.lines()) {
      if (!line.names(concept -> concept.id().equals(RIVAL))) {
        elsewhere.addAll(line.parties().keySet());
      }
    }
    List<String> left = prominent.stream().filter(elsewhere::contains).toList();
    return left.size() < 2 ? prominent : left;
  }

  /** AUKUS is Australia, the United Kingdom and the United States: no partner of theirs. */
  private boolean isMember(String actor, String group) {
    return lexicon.concept(group).map(g -> g.members().contains(actor)).orElse(false);
  }

  private Set<String> withMembers(Set<String> actors) {
    Set<String> all = new HashSet<>(actors);
    actors.forEach(id -> lexicon.concept(id).ifPresent(actor -> all.addAll(actor.members())));
    return all;
  }

  /** Whether both stand in one list with several others, groups of theirs not counted. */
  private boolean areOfACrowd(Line line, Party one, Party other) {
    return one.group() == other.group()
        && line.parties().values().stream()
                .filter(party -> party.group() == one.group() && !party.isScene())
                .filter(party -> !isMember(one.actor(), party.actor()))
                .count()
            >= CROWD;
  }

  /** A long list of names says little of any two of them. */
  private static double support(Line line, Party a, Party b, int actors) {
    double clear = Math.min(a.strength(), b.strength());
    double act = line.tellsOfAnAct() ? 1 : WITHOUT_ACT;
    return line.weight() * clear * act * together(line, a, b) * 2 / Math.max(2, actors);
  }

  /**
   * Who deals with whom stands at the sentence's beginning: two in its first list of names, or one
   * there and one in the next. <i>Japan and NATO agreed, amid Russia's war on Ukraine</i> is about
   * the first two.
   */
  private static double together(Line line, Party a, Party b) {
    int later = Math.max(a.group(), b.group());
    int earlier = Math.min(a.group(), b.group());
    long first = line.parties().values().stream().filter(party -> party.group() == 0).count();
    boolean subjects = later == 0;
    boolean subjectAndObject = earlier == 0 && later == 1 && first == 1;
    return subjects || subjectAndObject ? 1 : APART;
  }

  private static final class Candidate {
    private final String first;
    private final String second;
    private double support;
    private boolean inCrowd;
    private boolean singledOut;
    private Clearest inTitle = Clearest.NONE;
    private Clearest inText = Clearest.NONE;

    Candidate(String a, String b) {
      this.first = a.compareTo(b) < 0 ? a : b;
      this.second = a.compareTo(b) < 0 ? b : a;
    }

    void add(Line line, double more, boolean title, boolean crowd) {
      support += more;
      inCrowd |= Story.isProminent(line) && crowd;
      singledOut |= Story.isProminent(line) && !crowd && !inCrowd;
      if (title) {
        inTitle = inTitle.or(line, more);
      } else {
        inText = inText.or(line, more);
      }
    }

    boolean isOfACrowd() {
      return inCrowd && !singledOut;
    }

    Pair pair(Story story) {
      // The title is on the page anyway: show a sentence of the text where there is one.
      Line shown = inText.line.or(() -> inTitle.line).orElseThrow();
      return new Pair(first, second, story.evidence(shown, first, second));
    }
  }

  /** The line that shows something best. */
  private record Clearest(Optional<Line> line, double support) {
    static final Clearest NONE = new Clearest(Optional.empty(), 0);

    Clearest or(Line other, double otherSupport) {
      return otherSupport > support ? new Clearest(Optional.of(other), otherSupport) : this;
    }
  }
}
