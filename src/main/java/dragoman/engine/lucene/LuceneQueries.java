package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.analysis.QueryAnalysis.PhraseTerm;
import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.analysis.Spelling;
import dragoman.engine.Dimension;
import dragoman.engine.UnderstoodConcept;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.query.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a query tree into Lucene's queries.
 *
 * <p>What stands at one place in the query becomes one {@link SynonymQuery}: the words of each
 * language's chain and the concept. So idf belongs to the whole, and one clause costs one union.
 */
final class LuceneQueries {

  /** A concept counts as this share of a word as typed, whose language the reader knows. */
  private static final float CONCEPT_WEIGHT = 0.6f;

  /** A topic's narrower ones, and what only speaks of it. */
  private static final float NARROWER_WEIGHT = 0.3f;

  /** A word in the title, added to its weight in the whole. */
  private static final float TITLE_BOOST = 0.1f;

  /** Words that stand beside each other as they were typed, added to their weights. */
  private static final float NEIGHBOURS_BOOST = 0.15f;

  private static final int NEIGHBOURS_SLOP = 2;

  /** Two syllables that make a Vietnamese word, added to their weights. */
  private static final float SYLLABLES_BOOST = 0.4f;

  /** An article in the language of the query, where its function words tell that. */
  private static final float LANGUAGE_BOOST = 1f;

  /** The words that a German compound is made of, by themselves. */
  private static final float PART_BOOST = 0.4f;

  /** That a name's words stand together, besides what each weighs. */
  private static final float NAME_WEIGHT = 1f;

  /** How many places the words of a name may be apart from where they were typed. */
  private static final int NAME_SLOP = 2;

  /** A word that is spelt otherwise, beside one as typed. */
  private static final float NEAR_WEIGHT = 0.3f;

  /** Nobody reads an answer to more words than these, and Lucene's clauses have a limit. */
  private static final int MAX_UNITS = 200;

  private final QueryAnalysis analysis;
  private final Predicate<String> isContent;
  private final Predicate<Concept> expanded;
  private final Prefixes prefixes;
  private final Leniency leniency;

  private final List<Part> parts = new ArrayList<>();
  private final List<Query> unwanted = new ArrayList<>();
  private final List<Query> boosts = new ArrayList<>();
  private final List<UnderstoodConcept> concepts = new ArrayList<>();

  private int unitsLeft = MAX_UNITS;

  private LuceneQueries(Reading reading, Leniency leniency) {
    this.analysis = reading.analysis();
    this.isContent = reading.isContent();
    this.expanded = reading.expanded();
    this.prefixes = new Prefixes(reading.analysis(), reading.words());
    this.leniency = leniency;
  }

  /**
   * How queries are read.
   *
   * @param isContent see {@link QueryAnalysis#units}
   * @param expanded which concepts stand for their words in every language
   * @param words what the articles are written with
   */
  record Reading(
      QueryAnalysis analysis,
      Predicate<String> isContent,
      Predicate<Concept> expanded,
      Words words) {

    List<QueryUnit> units(String text) {
      return analysis.units(text, isContent);
    }
  }

  /** Compiles a query. */
  static CompiledQuery compile(QueryNode query, Reading reading, Leniency leniency) {
    LuceneQueries compiler = new LuceneQueries(reading, leniency);
    compiler.part(query);
    return new CompiledQuery(compiler.parts, compiler.unwanted, compiler.boosts, compiler.concepts);
  }

  /** Adds a node that the whole query wants. */
  private void part(QueryNode node) {
    if (unitsLeft <= 0) {
      return;
    }
    switch (node) {
      case QueryNode.And(List<QueryNode> nodes) -> nodes.forEach(this::part);
      case QueryNode.Words(String text) -> {
        List<Wanted> units = units(text, true);
        for (Wanted wanted : units) {
          QueryUnit unit = wanted.unit();
          parts.add(new Part(unit.text(), wanted(wanted, Schema.CONTENT), unit.isOptional()));
          if (!unit.isOptional()) {
            boosts.add(new BoostQuery(unit(unit, Schema.TITLE), TITLE_BOOST));
          }
        }
        boost(text, units);
      }
      case QueryNode.Not(QueryNode inner) -> unwanted.add(query(inner, Schema.CONTENT, false));
      case QueryNode.Phrase(String text) -> {
        // Marks alone are nothing to find.
        if (!analysis.phrases(text).isEmpty()) {
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

  /** Lifts articles in which the words stand as they were typed. */
  private void boost(String text, List<Wanted> units) {
    units.stream()
        .map(wanted -> wanted.unit().words())
        .filter(name -> name.size() > 1)
        .flatMap(List::stream)
        .filter(word -> !word.functionWord())
        .forEach(word -> boosts.add(word(word, List.of(), Schema.CONTENT)));
    List<QueryWord> words =
        units.stream()
            .flatMap(wanted -> wanted.unit().words().stream())
            .filter(word -> !word.functionWord())
            .toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      String one = Spelling.folded(words.get(i).text());
      String next = Spelling.folded(words.get(i + 1).text());
      if (!one.equals(next)) {
        Query both = new PhraseQuery(NEIGHBOURS_SLOP, Schema.CONTENT, one, next);
        boosts.add(new BoostQuery(both, NEIGHBOURS_BOOST));
      }
    }
    if (words.size() > 1) {
      for (String pair : new LinkedHashSet<>(analysis.syllablePairs(text))) {
        boosts.add(new BoostQuery(new TermQuery(new Term(Schema.PAIRS, pair)), SYLLABLES_BOOST));
      }
    }
    for (String language : words.isEmpty() ? List.<String>of() : analysis.likelyLanguages(text)) {
      Term own = new Term(Schema.field(Dimension.LANGUAGE), language);
      boosts.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(own)), LANGUAGE_BOOST));
    }
    for (QueryWord word : words) {
      for (String part : word.compound()) {
        boosts.add(new BoostQuery(new TermQuery(new Term(Schema.CONTENT, part)), PART_BOOST));
      }
    }
  }

  /** A node inside another. */
  private Query query(QueryNode node, String field, boolean understood) {
    return switch (node) {
      case QueryNode.And(List<QueryNode> nodes) -> all(nodes, field, understood);
      case QueryNode.Words(String text) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Wanted wanted : units(text, understood)) {
          if (!wanted.unit().isOptional()) {
            all.add(wanted(wanted, field), Occur.MUST);
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
  private List<Wanted> units(String text, boolean understood) {
    List<QueryUnit> units = analysis.units(text, isContent);
    units = units.subList(0, Math.min(units.size(), Math.max(0, unitsLeft)));
    unitsLeft -= units.size();
    if (!understood) {
      return Leniency.NONE.of(text, units); // what is not wanted is not guessed at
    }
    for (QueryUnit unit : units) {
      for (Concept concept : unit.concepts()) {
        concepts.add(
            new UnderstoodConcept(
                unit.text(), concept.id(), concept.kind().id(), expanded.test(concept)));
      }
    }
    return leniency.of(text, units);
  }

  /** A unit, or what is near enough to it. */
  private Query wanted(Wanted wanted, String field) {
    Query exact = unit(wanted.unit(), field);
    if (wanted.isExact()) {
      return exact;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
    for (QueryUnit near : wanted.near()) {
      any.add(new BoostQuery(unit(near, field), NEAR_WEIGHT), Occur.SHOULD);
    }
    for (List<List<String>> sound : wanted.sounds()) {
      any.add(new BoostQuery(sound(sound, field), NEAR_WEIGHT), Occur.SHOULD);
    }
    return any.build();
  }

  private Query unit(QueryUnit unit, String field) {
    List<Concept> meant = unit.concepts().stream().filter(expanded).toList();
    if (unit.words().size() == 1) {
      return word(unit.words().getFirst(), meant, field);
    }
    Query words = name(unit, field);
    if (meant.isEmpty()) {
      return words;
    }
    SynonymQuery.Builder named = new SynonymQuery.Builder(field);
    meant.forEach(concept -> concept(concept, field, named));
    return new BooleanQuery.Builder()
        .add(named.build(), Occur.SHOULD)
        .add(words, Occur.SHOULD)
        .build();
  }

  /** The concept, and of a topic all that is below it. */
  private void concept(Concept concept, String field, SynonymQuery.Builder named) {
    named.addTerm(new Term(field, concept.token()), CONCEPT_WEIGHT);
    if (concept.kind() == Kind.TOPIC) {
      named.addTerm(new Term(field, Concept.spokenOf(concept.id())), NARROWER_WEIGHT);
      for (Concept narrower : analysis.narrower(concept)) {
        named.addTerm(new Term(field, narrower.token()), NARROWER_WEIGHT);
        named.addTerm(new Term(field, Concept.spokenOf(narrower.id())), NARROWER_WEIGHT);
      }
    }
  }

  /**
   * The words of a name, near each other in their order; joining words between them may differ. A
   * phrase's idf would add up those of every language's forms, so it only decides: what the words
   * weigh is added for each by itself.
   */
  private Query name(QueryUnit unit, String field) {
    boolean whole = unit.words().stream().allMatch(word -> word.parts().isEmpty());
    if (whole) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(NAME_SLOP);
      int place = 0;
      for (QueryWord word : unit.words()) {
        if (!word.forms().isEmpty() && !word.functionWord()) {
          Term[] forms =
              word.forms().keySet().stream()
                  .map(form -> new Term(field, form))
                  .toArray(Term[]::new);
          phrase.add(forms, place);
        }
        place++; // function words keep their place, but are not in the index
      }
      return new BoostQuery(new ConstantScoreQuery(phrase.build()), NAME_WEIGHT);
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryWord word : unit.words()) {
      words.add(word(word, List.of(), field), word.functionWord() ? Occur.SHOULD : Occur.MUST);
    }
    return words.build();
  }

  private Query word(QueryWord word, List<Concept> concepts, String field) {
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
    word.forms().forEach((term, weight) -> forms.addTerm(new Term(field, term), weight));
    concepts.forEach(concept -> concept(concept, field, forms));
    boolean none = word.forms().isEmpty() && concepts.isEmpty();
    if (word.parts().isEmpty() && word.compound().isEmpty()) {
      return none ? new MatchNoDocsQuery("no chain makes a word of " + word.text()) : forms.build();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!none) {
      any.add(forms.build(), Occur.SHOULD);
    }
    for (List<String> parts : word.parts()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      parts.forEach(part -> phrase.add(new Term(field, part)));
      any.add(phrase.build(), Occur.SHOULD);
    }
    if (!word.compound().isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      word.compound().forEach(part -> all.add(new TermQuery(new Term(field, part)), Occur.MUST));
      any.add(new BoostQuery(all.build(), PART_BOOST), Occur.SHOULD);
    }
    return any.build();
  }

  private Query phrase(String text, String field) {
    unitsLeft--;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<PhraseTerm> terms : analysis.phrases(text)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      int first = terms.getFirst().position();
      terms.forEach(term -> phrase.add(new Term(field, term.term()), term.position() - first));
      any.add(phrase.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /** Words, or the pieces of words, one after the other. */
  private static Query sound(List<List<String>> places, String field) {
    if (places.size() == 1) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String word : places.getFirst()) {
        any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
      }
      return any.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (List<String> pieces : places) {
      phrase.add(pieces.stream().map(piece -> new Term(field, piece)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private Query prefix(String text, String field) {
    unitsLeft--;
    try {
      return prefixes.query(text, field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
