package dragoman.corpus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the headline among the lines before the story.
 *
 * <p>A headline says what the story says: its words come again below. That tells it from site names
 * and taglines in every language; its length and its nearness to the story do the rest.
 */
final class Titles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final double ENOUGH = 0.5;

  private Titles() {}

  static void choose(List<Block> blocks, List<Judged> judged) {
    int firstText = firstText(blocks);
    Set<String> story = new HashSet<>();
    blocks.stream().filter(b -> b.role().isText()).forEach(b -> story.addAll(grams(b.text())));
    int best = -1;
    double bestScore = ENOUGH;
    for (int i = 0; i < firstText; i++) {
      if (judged.get(i).role().isEmpty()) {
        double score = score(judged.get(i), story, between(judged, i, firstText));
        if (score > bestScore) {
          best = i;
          bestScore = score;
        }
      }
    }
    if (best < 0 && firstText < blocks.size() - 1 && judged.get(firstText).shape().weight() < 200) {
      best = firstText;
    }
    if (best >= 0) {
      blocks.set(best, blocks.get(best).as(Role.TITLE, "the headline"));
    }
  }

  private static int firstText(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).role().isText()) {
        return i;
      }
    }
    return blocks.size();
  }

  private static double score(Judged line, Set<String> story, int between) {
    Set<String> own = grams(line.line().text());
    long shared = own.stream().filter(story::contains).count();
    double overlap = own.isEmpty() ? 0 : (double) shared / own.size();
    double weight = line.shape().weight();
    double length = Math.min(1, weight / 40) - Math.max(0, (weight - 150) / 100);
    double heading = line.line().heading() > 0 ? 0.6 - 0.1 * line.line().heading() : 0;
    double menu = line.shape().menu() ? -0.7 : 0;
    return 1.5 * overlap + 0.7 * length + heading + menu - 0.1 * between;
  }

  /** How many other lines that might be headlines stand between this one and the story. */
  private static int between(List<Judged> judged, int i, int firstText) {
    return (int)
        judged.subList(i + 1, Math.max(i + 1, firstText)).stream()
            .filter(j -> j.role().isEmpty())
            .count();
  }

  /** Words by their first five letters, which skips endings; pairs of letters without spaces. */
  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .forEach(word -> {
          if (Character.isIdeographic(word.codePointAt(0)) || !spaced(word.charAt(0))) {
            for (int i = 0; i + 3 <= word.length(); i++) {
              grams.add(word.substring(i, i + 3));
            }
          } else if (word.length() > 3) {
            grams.add(word.substring(0, Math.min(5, word.length())));
          }
        });
    return grams;
  }

  private static boolean spaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case THAI, HAN, HIRAGANA, KATAKANA, HANGUL, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}
