package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.analysis.Spelling;
import dragoman.engine.lucene.Words.Word;
import dragoman.lexicon.Concept;
import dragoman.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a query anew where a word is unknown, or far rarer than one that is nearly the same, in
 * the spelling that people use.
 */
final class Suggester {

  /** How many neighbours of a word are looked at. */
  private static final int MOST = 4;

  private static final int MOST_WORDS = 12;

  private static final int TIMES_AS_RARE = 20;

  /** What more articles write is a way to write it; looking for others costs most of a search. */
  private static final int RARE = 50;

  private static final Pattern CHUNK = Pattern.compile("[^\\s\\p{Punct}]+");

  private final Reading reading;
  private final LabelSpellings labels;
  private final ArticleSpellings articles;

  Suggester(Reading reading, LabelSpellings labels, ArticleSpellings articles) {
    this.reading = reading;
    this.labels = labels;
    this.articles = articles;
  }

  /**
   * Another spelling of a word, normalised; how people write it is asked for the likeliest only.
   */
  private record Other(int start, int end, String spelt, int articles) {}

  /** The query with other words; the same where there is nothing to say. */
  QueryNode rewritten(QueryNode node) throws IOException {
    return switch (node) {
      case QueryNode.Words(String text) -> new QueryNode.Words(rewritten(text));
      case QueryNode.Phrase(String text) -> new QueryNode.Phrase(rewritten(text));
      case QueryNode.InTitle(QueryNode inner) -> new QueryNode.InTitle(rewritten(inner));
      case QueryNode.And(List<QueryNode> nodes) -> new QueryNode.And(rewritten(nodes));
      case QueryNode.Or(List<QueryNode> nodes) -> new QueryNode.Or(rewritten(nodes));
      case QueryNode.Not _, QueryNode.Prefix _ -> node;
    };
  }

  private List<QueryNode> rewritten(List<QueryNode> nodes) throws IOException {
    List<QueryNode> others = new ArrayList<>();
    for (QueryNode node : nodes) {
      others.add(rewritten(node));
    }
    return others;
  }

  private String rewritten(String text) throws IOException {
    List<Other> others = new ArrayList<>();
    List<QueryUnit> units = reading.units(text);
    // Who writes more asks a question, which the best match answers.
    for (QueryUnit unit : units.subList(0, Math.min(units.size(), MOST_WORDS))) {
      if (unit.concepts().stream().noneMatch(reading::expands) && !unit.isOptional()) {
        for (QueryWord word : unit.words()) {
          if (!word.functionWord()) {
            likeliest(text, word).ifPresent(others::add);
          }
        }
      }
    }
    addLabels(text, units, others);
    others.sort(Comparator.comparingInt(Other::start).reversed());
    StringBuilder rewritten = new StringBuilder(text);
    for (Other other : others) {
      rewritten.replace(other.start, other.end, articles.written(other.spelt));
    }
    return rewritten.toString();
  }

  private Optional<Other> likeliest(String text, QueryWord word) throws IOException {
    int own = reading.words().articles(word.text());
    for (String form : word.forms().keySet()) {
      own = Math.max(own, reading.words().withTerm(form));
    }
    if (own > RARE) {
      return Optional.empty();
    }
    List<Other> others = new ArrayList<>();
    for (Word near : reading.words().near(word.text(), MOST)) {
      others.add(new Other(word.start(), word.end(), near.text(), near.articles()));
    }
    for (String label : labels.near(word.text())) {
      others.add(named(text, word.start(), word.end(), label));
    }
    int least = Math.max(1, own * TIMES_AS_RARE);
    return others.stream()
        .filter(other -> other.articles >= least)
        .max(Comparator.comparingInt(Other::articles));
  }

  /** A label's spelling, with the articles that name its concept in whatever words. */
  private Other named(String text, int start, int end, String label) throws IOException {
    String other = text.substring(0, start) + label + text.substring(end);
    int articles = 0;
    for (QueryUnit unit : reading.units(other)) {
      boolean there =
          unit.words().getFirst().start() <= start && unit.words().getLast().end() > start;
      for (Concept concept : unit.concepts()) {
        if (there && reading.expands(concept)) {
          articles = Math.max(articles, reading.words().withTerm(concept.token()));
        }
      }
    }
    return new Other(start, end, label, articles);
  }

  /** Where no letters are written, labels are compared with all that spaces set apart. */
  private void addLabels(String text, List<QueryUnit> units, List<Other> others)
      throws IOException {
    Matcher chunks = CHUNK.matcher(text);
    while (chunks.find()) {
      int start = chunks.start();
      int end = chunks.end();
      boolean understood =
          units.stream()
              .filter(unit -> unit.words().getFirst().start() >= start)
              .filter(unit -> unit.words().getFirst().start() < end)
              .anyMatch(unit -> !unit.concepts().isEmpty());
      if (!Spelling.isAlphabetic(chunks.group()) && !understood) {
        List<Other> named = new ArrayList<>();
        for (String label : labels.near(chunks.group())) {
          named.add(named(text, start, end, label));
        }
        named.stream()
            .filter(other -> other.articles > 0)
            .max(Comparator.comparingInt(Other::articles))
            .ifPresent(others::add);
      }
    }
  }
}
