package dragoman;

import dragoman.analysis.ConceptSpan;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Pair;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How many actors, pairs, topics and stories of some articles are right; a row of the table. */
final class AnnotationScores {
  static final String HEAD =
      "%-9s %4s | %-20s | %-20s | %-20s | %-20s"
          .formatted("", "", "actors  P     R    F1", "pairs", "topics", "stories (B-cubed)");

  private final Lexicon lexicon;
  private final String name;
  private final Score actors = new Score();
  private final Score pairs = new Score();
  private final Score topics = new Score();
  private final Map<String, String> wantedStories = new TreeMap<>();
  private final Map<String, String> foundStories = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  AnnotationScores(String name, Lexicon lexicon) {
    this.name = name;
    this.lexicon = lexicon;
  }

  void add(JsonNode label, AnnotatedArticle article, String story) {
    String id = label.get("id").asString();
    add(id + " actors", actors, set(label, "actors"), article.annotations().actors());
    add(
        id + " pairs",
        pairs,
        set(label, "pairs"),
        article.annotations().pairs().stream().map(Pair::id).toList());
    Set<String> wantedTopics =
        set(label, "topics").stream()
            .flatMap(topic -> lexicon.withParents(topic).stream())
            .collect(Collectors.toSet());
    add(id + " topics", topics, wantedTopics, article.annotations().topics());
    article
        .annotations()
        .reasons()
        .forEach((topic, words) -> {
          if (!wantedTopics.contains(topic)) {
            misses.add("    %s by %s".formatted(topic, said(article, words)));
          }
        });
    wantedStories.put(id, label.get("story").asString());
    foundStories.put(id, story);
  }

  private static List<String> said(AnnotatedArticle article, List<ConceptSpan> words) {
    String text = article.analysed().text();
    return words.stream().map(word -> text.substring(word.start(), word.end())).toList();
  }

  private void add(String what, Score score, Set<String> wanted, List<String> found) {
    score.add(wanted, found);
    Set<String> missed = new TreeSet<>(wanted);
    found.forEach(missed::remove);
    Set<String> wrong = new TreeSet<>(found);
    wrong.removeAll(wanted);
    if (!missed.isEmpty() || !wrong.isEmpty()) {
      misses.add("%s: missed %s, wrong %s".formatted(what, missed, wrong));
    }
  }

  private static Set<String> set(JsonNode label, String field) {
    return label.get(field).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  /** What is wrong, article by article. */
  List<String> misses() {
    List<String> all = new ArrayList<>(misses);
    foundStories.forEach((id, story) -> {
      Set<String> wanted = members(wantedStories, wantedStories.get(id));
      Set<String> found = members(foundStories, story);
      if (!wanted.equals(found)) {
        all.add("%s story: wanted %s, found %s".formatted(id, wanted, found));
      }
    });
    return all;
  }

  private static Set<String> members(Map<String, String> stories, String story) {
    Set<String> members = new TreeSet<>(stories.keySet());
    members.removeIf(id -> !stories.get(id).equals(story));
    return members;
  }

  int articles() {
    return wantedStories.size();
  }

  double actorsF1() {
    return actors.f1();
  }

  double pairsF1() {
    return pairs.f1();
  }

  double topicsF1() {
    return topics.f1();
  }

  double storiesF1() {
    return stories().f1();
  }

  private BCubed stories() {
    return BCubed.of(wantedStories, foundStories);
  }

  @Override
  public String toString() {
    BCubed stories = stories();
    return "%-9s %4d | %s | %s | %s | %s"
        .formatted(
            name,
            articles(),
            row(actors.precision(), actors.recall(), actors.f1()),
            row(pairs.precision(), pairs.recall(), pairs.f1()),
            row(topics.precision(), topics.recall(), topics.f1()),
            row(stories.precision(), stories.recall(), stories.f1()));
  }

  private static String row(double precision, double recall, double f1) {
    return "%6.3f %6.3f %6.3f".formatted(precision, recall, f1);
  }
}
