package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.analysis.Sounds;
import dragoman.engine.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a name stand for one that sounds like it, in whatever script. In scripts that do not set
 * words apart, it is looked for in pieces: <i>Zelensky</i> as เซ|เลน|สกี.
 */
final class SoundAlikes implements Leniency {

  /** Words of one key that are looked at; how many sound alike in the end is far fewer. */
  private static final int MOST = 200;

  /** Shorter names sound like too much else. */
  private static final int SHORTEST_NAME = 4;

  /** Longer ones are no names, and have too many pieces to try. */
  private static final int LONGEST_NAME = 24;

  private static final int MOST_PIECES = 5;

  private static final int LONGEST_KEY = 8;

  private static final Pattern CHUNK = Pattern.compile("[^\\s\\p{Punct}]+");

  /** Names of a query that are looked for so. */
  private static final int MOST_NAMES = 6;

  /** Ways to cut one that are tried. */
  private static final int MOST_WAYS = 16;

  private final Words words;
  private final Map<String, List<String>> alike = new HashMap<>();

  SoundAlikes(Words words) {
    this.words = words;
  }

  @Override
  public List<Wanted> of(String text, List<QueryUnit> units) {
    List<Wanted> wanted = new ArrayList<>();
    Map<String, List<List<List<String>>>> known = new HashMap<>();
    Matcher chunks = CHUNK.matcher(text);
    boolean chunk = chunks.find();
    for (QueryUnit unit : units) {
      QueryWord word = unit.words().getFirst();
      while (chunk && chunks.end() <= word.start()) {
        chunk = chunks.find();
      }
      boolean name =
          chunk
              && !unit.isOptional()
              && (known.size() < MOST_NAMES || known.containsKey(chunks.group()));
      wanted.add(
          new Wanted(
              unit,
              List.of(),
              name ? known.computeIfAbsent(chunks.group(), this::sounding) : List.of()));
    }
    return wanted;
  }

  /** Every way to write a name in the index's words, as the words that may stand at each place. */
  private List<List<List<String>>> sounding(String typed) {
    String latin = Sounds.latin(typed);
    List<List<List<String>>> ways = new ArrayList<>();
    boolean name = latin.length() >= SHORTEST_NAME && latin.length() <= LONGEST_NAME;
    boolean told =
        Sounds.keys(latin).stream()
            .anyMatch(key -> key.length() >= Sounds.SHORTEST && key.length() <= LONGEST_KEY);
    if (name && told) {
      expect(latin);
      cut(latin, 0, new ArrayList<>(), ways);
    }
    return ways;
  }

  /** Cuts before consonants, as far as the index has words that sound like each piece. */
  private void cut(
      String latin, int from, List<List<String>> pieces, List<List<List<String>>> ways) {
    if (ways.size() == MOST_WAYS) {
      return;
    }
    if (from == latin.length()) {
      ways.add(List.copyOf(pieces));
      return;
    }
    for (int to = from + 1; to <= latin.length() && pieces.size() < MOST_PIECES; to++) {
      if (to == latin.length() || Sounds.isConsonant(latin.charAt(to))) {
        List<String> like = alike(latin.substring(from, to));
        if (!like.isEmpty()) {
          pieces.add(like);
          cut(latin, to, pieces, ways);
          pieces.removeLast();
        }
      }
    }
  }

  /** Says how all pieces may sound. */
  private void expect(String latin) {
    Set<String> beginnings = new HashSet<>();
    for (int from = 0; from < latin.length(); from++) {
      for (int to = from + 1; to <= latin.length(); to++) {
        if (to == latin.length() || Sounds.isConsonant(latin.charAt(to))) {
          Sounds.keys(latin.substring(from, to))
              .forEach(key -> beginnings.add(Sounds.beginning(key)));
        }
      }
    }
    try {
      words.expectSounds(beginnings, MOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> alike(String latin) {
    List<String> known = alike.get(latin);
    if (known == null) {
      known = find(latin);
      alike.put(latin, known);
    }
    return known;
  }

  private List<String> find(String latin) {
    Deadline.check();
    try {
      List<String> like = new ArrayList<>();
      for (String key : Sounds.keys(latin)) {
        for (String term : words.sounds(Sounds.beginning(key), MOST)) {
          String word = Sounds.word(term);
          if (!like.contains(word) && Sounds.areAlike(latin, Sounds.latin(word))) {
            like.add(word);
          }
        }
      }
      return like;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
