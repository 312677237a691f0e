package dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries with the articles that answer them, read from a folder in the form of the BEIR
 * collections (Thakur et al. 2021): {@code queries.jsonl} with {@code id}, {@code text} and perhaps
 * {@code language}; {@code qrels.tsv} with a query's id, an article's id and a grade from 1.
 *
 * @param name the folder's
 * @param queries those that have an answer
 * @param articles ids of the set's own articles, where the folder has a {@code corpus.jsonl}; empty
 *     where the set judges articles of a corpus that stands elsewhere
 */
public record JudgedSet(String name, List<JudgedQuery> queries, Set<String> articles) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int QREL_COLUMNS = 3;

  /**
   * A query.
   *
   * @param language in which it is asked, where the set says so
   * @param grades how well each article answers it, by the article's id
   */
  public record JudgedQuery(
      String id, String text, Optional<String> language, Map<String, Integer> grades) {}

  public JudgedSet {
    queries = List.copyOf(queries);
    articles = Set.copyOf(articles);
  }

  /** Where the set's own articles are, if it has any. */
  public static Path corpus(Path folder) {
    return folder.resolve("corpus.jsonl");
  }

  /** What stands before an article's id: ids repeat from set to set. */
  public static String idPrefix(Path folder) {
    return name(folder) + "/";
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /**
   * Reads a folder.
   *
   * @throws IOException where a file is missing or cannot be understood; names file and line
   */
  public static JudgedSet read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
    List<JudgedQuery> queries = new ArrayList<>();
    for (JsonNode query : objects(folder.resolve("queries.jsonl"), "text")) {
      Map<String, Integer> answers = grades.getOrDefault(query.get("id").asString(), Map.of());
      if (!answers.isEmpty()) {
        queries.add(
            new JudgedQuery(
                query.get("id").asString(),
                query.get("text").asString(),
                query.optional("language").map(JsonNode::asString),
                answers));
      }
    }
    Set<String> articles = new HashSet<>();
    if (Files.exists(corpus(folder))) {
      objects(corpus(folder), "text").forEach(a -> articles.add(a.get("id").asString()));
    }
    return new JudgedSet(name(folder), queries, articles);
  }

  private static List<JsonNode> objects(Path file, String field) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          JsonNode object = JSON.readTree(line);
          if (!object.path("id").isString() || !object.path(field).isString()) {
            throw new IOException(
                "%s, line %d: wants \"id\" and \"%s\"".formatted(file, number, field));
          }
          objects.add(object);
        } catch (JacksonException e) {
          throw new IOException("%s, line %d: no JSON object".formatted(file, number), e);
        }
      }
    }
    return objects;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        String[] columns = line.split("\t", -1);
        if (columns.length != QREL_COLUMNS || !columns[2].strip().matches("[0-9]{1,3}")) {
          throw new IOException(
              "%s, line %d: wants a query's id, an article's id and a grade between tabs"
                  .formatted(file, number));
        }
        int grade = Integer.parseInt(columns[2].strip());
        if (grade > 0) {
          grades.computeIfAbsent(columns[0], id -> new LinkedHashMap<>()).put(columns[1], grade);
        }
      }
    }
    return grades;
  }
}
