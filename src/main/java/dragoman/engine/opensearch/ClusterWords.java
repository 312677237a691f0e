package dragoman.engine.opensearch;

import dragoman.engine.lucene.Schema;
import dragoman.engine.lucene.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The words of an index in a cluster. */
final class ClusterWords extends Words {

  /** Neighbours of a word that are asked for; a query takes a few of them. */
  private static final int MOST_NEIGHBOURS = 50;

  /**
   * Each takes some ten clauses, and twice as many where another stage leaves out what came before;
   * a cluster allows 1,024 where nobody has changed it.
   */
  private static final int MOST_IN_QUERY = 30;

  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

  private final Generation generation;

  ClusterWords(Generation generation) {
    this.generation = generation;
  }

  @Override
  public int mostInQuery() {
    return MOST_IN_QUERY;
  }

  @Override
  public long articles() {
    return generation.articles();
  }

  @Override
  public void expect(Collection<String> terms) {
    List<String> asked =
        terms.stream()
            .filter(term -> !generation.frequencies().containsKey(term))
            .distinct()
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    List<Object> searches = new ArrayList<>();
    for (String term : asked) {
      searches.add(
          Map.of(
              "size",
              0,
              "track_total_hits",
              true,
              "query",
              Map.of("term", Map.of(Schema.CONTENT, term))));
    }
    List<JsonNode> answers = generation.searchAll(searches);
    for (int i = 0; i < asked.size(); i++) {
      int found = (int) Math.min(Integer.MAX_VALUE, Generation.total(answers.get(i)));
      generation.frequencies().put(asked.get(i), found);
    }
  }

  @Override
  public int withTerm(String term) {
    return frequency(
        term,
        () -> {
          expect(List.of(term));
          return generation.frequencies().getOrDefault(term, 0);
        });
  }

  private int frequency(String term, IntSupplier otherwise) {
    Integer known = generation.frequencies().get(term);
    return known == null ? otherwise.getAsInt() : known;
  }

  @Override
  protected List<Word> neighbours(Map<String, Integer> beginnings) {
    return generation.neighbours().computeIfAbsent(beginnings, this::ask);
  }

  private List<Word> ask(Map<String, Integer> beginnings) {
    Map<String, Object> suggesters = new java.util.LinkedHashMap<>();
    beginnings.forEach((term, same) ->
        suggesters.put(
            "near" + suggesters.size(),
            Map.of(
                "text",
                term,
                "term",
                Map.ofEntries(
                    Map.entry("field", Schema.CONTENT),
                    Map.entry("analyzer", "keyword"),
                    Map.entry("suggest_mode", "always"),
                    Map.entry("max_edits", 1),
                    Map.entry("prefix_length", same),
                    Map.entry("min_word_length", 1),
                    Map.entry("accuracy", 0),
                    Map.entry("max_term_freq", Integer.MAX_VALUE),
                    Map.entry("sort", "frequency"),
                    Map.entry("size", MOST_NEIGHBOURS),
                    Map.entry("shard_size", MOST_NEIGHBOURS)))));
    JsonNode answer = generation.search(Map.of("size", 0, "suggest", suggesters));
    List<Word> near = new ArrayList<>();
    for (JsonNode suggester : answer.path("suggest")) {
      for (JsonNode option : suggester.path(0).path("options")) {
        near.add(new Word(option.path("text").asString(), option.path("freq").asInt()));
      }
    }
    return near;
  }

  @Override
  public void expectSounds(Collection<String> beginnings, int most) {
    List<String> asked =
        beginnings.stream().filter(b -> !generation.sounds().containsKey(b)).distinct().toList();
    List<Object> searches = new ArrayList<>();
    for (String beginning : asked) {
      searches.add(
          Map.of(
              "size", 0,
              "query", Map.of("prefix", Map.of(Schema.SOUND, beginning)),
              "aggs",
                  Map.of(
                      "sounds",
                      Map.of(
                          "terms",
                          Map.of(
                              "field",
                              Schema.SOUND,
                              "include",
                              quoted(beginning) + ".*",
                              "size",
                              most)))));
    }
    List<JsonNode> answers = asked.isEmpty() ? List.of() : generation.searchAll(searches);
    for (int i = 0; i < asked.size(); i++) {
      List<String> terms = new ArrayList<>();
      for (JsonNode bucket : answers.get(i).path("aggregations").path("sounds").path("buckets")) {
        terms.add(bucket.path("key").asString());
      }
      generation.sounds().put(asked.get(i), terms);
    }
  }

  /** For Lucene's regular expressions. */
  private static String quoted(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  @Override
  public List<String> sounds(String beginning, int most) {
    expectSounds(List.of(beginning), most);
    return Objects.requireNonNullElse(generation.sounds().get(beginning), List.of());
  }
}
