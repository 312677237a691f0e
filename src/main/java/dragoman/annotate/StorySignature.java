package dragoman.annotate;

import dragoman.analysis.AnalysedText;
import dragoman.analysis.ConceptSpan;
import dragoman.analysis.Tokens;
import dragoman.lexicon.Concept;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What tells whether two articles are of one event, whatever their languages: who is in it, the
 * things and people it names, its numbers. Small, since there may be a million of them.
 */
public final class StorySignature {

  /** So many features tell stories apart; the lesser ones of a long article only blur it. */
  private static final int MOST_FEATURES = 28;

  private static final int MOST_ACTORS = 4;

  /** Minima of as many parts of all runs of three words: enough to know copies by. */
  private static final int SKETCH = 16;

  /** What stands in headline or lead is what it is about. */
  private static final double PROMINENT = 1.6;

  private static final double NUMBER = 1.6;

  /** Articles that share no pair must share as many things and numbers, or two actors and one. */
  private static final int THINGS = 3;

  /** Less in common than this, such as a country and a few everyday words, is no event. */
  private static final double LEAST_SHARED = 4;

  private final int[] pairs;
  private final int[] actors;

  /** Hashes of concepts and numbers in order; things and numbers are odd, all else is even. */
  private final int[] features;

  private final float[] weights;
  private final short[] sketch;
  private final double length;

  private StorySignature(
      int[] pairs, int[] actors, int[] features, float[] weights, short[] sketch) {
    this.pairs = pairs;
    this.actors = actors;
    this.features = features;
    this.weights = weights;
    this.sketch = sketch;
    double squares = 0;
    for (float weight : weights) {
      squares += weight * weight;
    }
    this.length = Math.sqrt(squares);
  }

  /** An article's signature. */
  public static StorySignature of(AnnotatedArticle annotated) {
    Annotations annotations = annotated.annotations();
    Map<Integer, Double> features = features(annotated);
    List<Map.Entry<Integer, Double>> best =
        features.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_FEATURES)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    int[] ids = new int[best.size()];
    float[] weights = new float[best.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = best.get(i).getKey();
      weights[i] = best.get(i).getValue().floatValue();
    }
    return new StorySignature(
        hashes(annotations.pairs().stream().map(Pair::id)),
        hashes(annotations.actors().stream().limit(MOST_ACTORS)),
        ids,
        weights,
        sketch(annotated.analysed().tokens()));
  }

  private static int[] hashes(Stream<String> ids) {
    return ids.mapToInt(String::hashCode).sorted().toArray();
  }

  private static Map<Integer, Double> features(AnnotatedArticle annotated) {
    AnalysedText analysed = annotated.analysed();
    int leadEnd = leadEnd(annotated);
    Map<Integer, Double> features = new LinkedHashMap<>();
    for (ConceptSpan span : analysed.concepts()) {
      double weight = weight(span.concept());
      if (weight > 0) {
        double here = span.start() < leadEnd ? PROMINENT * weight : weight;
        features.merge(feature(span.concept()), here, Math::max);
      }
    }
    Numbers.of(analysed.text())
        .forEach(number ->
            features.merge(
                number.hash(), number.start() < leadEnd ? PROMINENT * NUMBER : NUMBER, Math::max));
    return features;
  }

  /** A weapon, a maker, a treaty: what is not in every article of the same two. */
  private static int feature(Concept concept) {
    int hash = concept.id().hashCode();
    return switch (concept.kind()) {
      case SYSTEM, PROGRAMME, AGREEMENT, COMPANY, INSTITUTION -> hash | 1;
      default -> hash & ~1;
    };
  }

  /** Headline and first paragraph. */
  private static int leadEnd(AnnotatedArticle annotated) {
    String text = annotated.analysed().text();
    int end = text.indexOf('\n', AnnotatedArticle.textStart(annotated.article()));
    return end < 0 ? text.length() : end;
  }

  /**
   * How much it says of which event it is: a name says most, a word of the field hardly anything.
   */
  private static double weight(Concept concept) {
    return switch (concept.kind()) {
      case PERSON, SYSTEM, PROGRAMME, AGREEMENT, COMPANY -> 2;
      case INSTITUTION -> 1.2;
      case ACTIVITY -> 1;
      case TOPIC -> 0.9;
      case COUNTRY, ORGANISATION -> 0.8;
      case ACT -> 0.4;
      case TERM -> 0.3;
      case LOOKALIKE, DOUBTFUL -> 0;
    };
  }

  private static short[] sketch(Tokens tokens) {
    short[] sketch = new short[SKETCH];
    Arrays.fill(sketch, Short.MAX_VALUE);
    int one = 0;
    int two = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int three = tokens.term(i).hashCode();
      int mixed = (((one * 31) + two) * 31 + three) * 0x9E3779B9;
      int slot = mixed >>> 28;
      sketch[slot] = (short) Math.min(sketch[slot], (mixed >>> 12) & Short.MAX_VALUE);
      one = two;
      two = three;
    }
    return sketch;
  }

  int[] pairs() {
    return pairs;
  }

  int[] actors() {
    return actors;
  }

  /** Whether both tell of the same two, or, where one tells of none, name the same things. */
  boolean canBeOneStory(StorySignature other) {
    if (pairs.length > 0 && other.pairs.length > 0) {
      return shared(pairs, other.pairs) > 0;
    }
    int both = shared(actors, other.actors);
    int things = sharedThings(other);
    return (both >= 2 && things >= 1) || (both == 1 && things >= THINGS);
  }

  private int sharedThings(StorySignature other) {
    int things = 0;
    for (int feature : features) {
      things += (feature & 1) == 1 && Arrays.binarySearch(other.features, feature) >= 0 ? 1 : 0;
    }
    return things;
  }

  private static int shared(int[] one, int[] other) {
    int count = 0;
    for (int id : one) {
      count += Arrays.binarySearch(other, id) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** How much of what they name is the same: the cosine of their features, from 0 to 1. */
  double likeness(StorySignature other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < features.length && j < other.features.length) {
      if (features[i] == other.features[j]) {
        dot += weights[i++] * other.weights[j++];
      } else if (features[i] < other.features[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot < LEAST_SHARED ? 0 : dot / (length * other.length);
  }

  /** Which share of the text is word for word the same, about. */
  double copied(StorySignature other) {
    int same = 0;
    int filled = 0;
    for (int i = 0; i < SKETCH; i++) {
      if (sketch[i] != Short.MAX_VALUE || other.sketch[i] != Short.MAX_VALUE) {
        filled++;
        same += sketch[i] == other.sketch[i] ? 1 : 0;
      }
    }
    return filled < SKETCH / 2 ? 0 : (double) same / filled;
  }

  /** To be kept in an index. */
  public byte[] encoded() {
    ByteBuffer out =
        ByteBuffer.allocate(
            3 + 4 * (pairs.length + actors.length) + 6 * features.length + 2 * SKETCH);
    out.put((byte) pairs.length).put((byte) actors.length).put((byte) features.length);
    for (int pair : pairs) {
      out.putInt(pair);
    }
    for (int actor : actors) {
      out.putInt(actor);
    }
    for (int i = 0; i < features.length; i++) {
      out.putInt(features[i]).putShort((short) Math.round(weights[i] * 100));
    }
    for (short part : sketch) {
      out.putShort(part);
    }
    return out.array();
  }

  /** What {@link #encoded} made. */
  public static StorySignature decoded(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    int[] pairs = new int[in.get()];
    int[] actors = new int[in.get()];
    int[] features = new int[in.get()];
    Arrays.setAll(pairs, i -> in.getInt());
    Arrays.setAll(actors, i -> in.getInt());
    float[] weights = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.getInt();
      weights[i] = in.getShort() / 100f;
    }
    short[] sketch = new short[SKETCH];
    for (int i = 0; i < SKETCH; i++) {
      sketch[i] = in.getShort();
    }
    return new StorySignature(pairs, actors, features, weights, sketch);
  }
}
