package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import dragoman.analysis.TypedText.PhraseTerm;
import dragoman.engine.UnderstoodConcept;
import dragoman.lexicon.Concept;
import dragoman.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Turns a query tree into Lucene's queries. */
final class LuceneQueries {

  private final Reading reading;
  private final UnitQueries units;
  private final Prefixes prefixes;
  private final Leniency leniency;

  private final List<Part> parts = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private final List<Query> boosts = new ArrayList<>();
  private final List<UnderstoodConcept> concepts = new ArrayList<>();

  private boolean boostsFollow = true;
  private int unitsLeft;

  private LuceneQueries(Reading reading, Leniency leniency) {
    this.reading = reading;
    this.units = new UnitQueries(reading);
    this.prefixes = new Prefixes(reading::read);
    this.leniency = leniency;
    this.unitsLeft = reading.words().mostInQuery();
  }

  /** Compiles a query. */
  static CompiledQuery compile(QueryNode query, Reading reading, Leniency leniency) {
    LuceneQueries compiler = new LuceneQueries(reading, leniency);
    compiler.part(query);
    return new CompiledQuery(
        compiler.parts,
        compiler.unwanted,
        compiler.boosts,
        compiler.boostsFollow,
        compiler.concepts);
  }

  /** Adds a node that the whole query wants. */
  private void part(QueryNode node) {
    if (unitsLeft <= 0) {
      return;
    }
    switch (node) {
      case QueryNode.And(List<QueryNode> nodes) -> nodes.forEach(this::part);
      case QueryNode.Words(String text) -> {
        List<Wanted> wanted = wanted(text, true);
        for (Wanted each : wanted) {
          QueryUnit unit = each.unit();
          parts.add(new Part(unit.text(), units.wanted(each, Schema.CONTENT), unit.isOptional()));
        }
        boostsFollow &= Boosts.follow(reading.read(text), wanted);
        boosts.addAll(
            Boosts.of(reading.read(text), wanted, units, 2 * reading.words().mostInQuery()));
      }
      case QueryNode.Not(QueryNode inner) -> unwanted.add(query(inner, Schema.CONTENT, false));
      case QueryNode.Phrase(String text) -> {
        // Marks alone are nothing to find.
        if (!reading.read(text).phrases().isEmpty()) {
          parts.add(new Part(text, query(node, Schema.CONTENT, true), false));
        }
      }
      case QueryNode.Prefix(String text) ->
          parts.add(new Part(text + "*", query(node, Schema.CONTENT, true), false));
      case QueryNode.InTitle(QueryNode inner) ->
          parts.add(new Part("title:" + text(inner), query(inner, Schema.TITLE, true), false));
      case QueryNode.Or or -> parts.add(new Part(text(or), query(or, Schema.CONTENT, true), false));
    }
  }

  /** A node inside another. */
  private Query query(QueryNode node, String field, boolean understood) {
    return switch (node) {
      case QueryNode.And(List<QueryNode> nodes) -> all(nodes, field, understood);
      case QueryNode.Words(String text) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Wanted wanted : wanted(text, understood)) {
          if (!wanted.unit().isOptional()) {
            all.add(units.wanted(wanted, field), Occur.MUST);
          }
        }
        yield all.build();
      }
      case QueryNode.Not(QueryNode inner) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(query(inner, field, false), Occur.MUST_NOT)
              .build();
      case QueryNode.Phrase(String text) -> phrase(text, field);
      case QueryNode.Prefix(String text) -> prefix(text, field);
      case QueryNode.InTitle(QueryNode inner) -> query(inner, Schema.TITLE, understood);
      case QueryNode.Or(List<QueryNode> nodes) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode each : nodes) {
          if (unitsLeft > 0) {
            any.add(query(each, field, understood), Occur.SHOULD);
          }
        }
        yield any.build();
      }
    };
  }

  private Query all(List<QueryNode> nodes, String field, boolean understood) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean wanted = false;
    for (QueryNode node : nodes) {
      if (unitsLeft <= 0) {
        break;
      }
      if (node instanceof QueryNode.Not(QueryNode inner)) {
        all.add(query(inner, field, false), Occur.MUST_NOT);
      } else {
        all.add(query(node, field, understood), Occur.MUST);
        wanted = true;
      }
    }
    if (!wanted) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  /** The units of a run of words; their concepts are noted where they are understood as wanted. */
  private List<Wanted> wanted(String text, boolean understood) {
    List<QueryUnit> all = reading.units(text);
    List<QueryUnit> units = all.subList(0, Math.min(all.size(), Math.max(0, unitsLeft)));
    unitsLeft -= units.size();
    if (!understood) {
      return Leniency.NONE.of(text, units); // what is not wanted is not guessed at
    }
    for (QueryUnit unit : units) {
      for (Concept concept : unit.concepts()) {
        concepts.add(
            new UnderstoodConcept(
                unit.text(), concept.id(), concept.kind().id(), reading.expands(concept)));
      }
    }
    return leniency.of(text, units);
  }

  private Query phrase(String text, String field) {
    unitsLeft--;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<PhraseTerm> terms : reading.read(text).phrases()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      int first = terms.getFirst().position();
      terms.forEach(term -> phrase.add(new Term(field, term.term()), term.position() - first));
      any.add(phrase.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private Query prefix(String text, String field) {
    unitsLeft--;
    return prefixes.query(text, field);
  }

  /** What was typed, near enough to show. */
  private static String text(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(String text) -> text;
      case QueryNode.Phrase(String text) -> "\"" + text + "\"";
      case QueryNode.Prefix(String text) -> text + "*";
      case QueryNode.InTitle(QueryNode inner) -> "title:" + text(inner);
      case QueryNode.Not(QueryNode inner) -> "-" + text(inner);
      case QueryNode.And(List<QueryNode> nodes) -> join(nodes, " ");
      case QueryNode.Or(List<QueryNode> nodes) -> join(nodes, " OR ");
    };
  }

  private static String join(List<QueryNode> nodes, String between) {
    return nodes.stream().map(LuceneQueries::text).collect(Collectors.joining(between));
  }
}
