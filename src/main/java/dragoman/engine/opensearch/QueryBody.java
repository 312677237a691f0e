package dragoman.engine.opensearch;

import dragoman.engine.lucene.PhrasePrefixQuery;
import dragoman.engine.lucene.WeighedTermsQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * Says the embedded engine's queries in OpenSearch's words, each by one that makes the same Lucene
 * query there.
 */
final class QueryBody {

  private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());

  private QueryBody() {}

  static Map<String, Object> of(Query query) {
    return of(query, 1);
  }

  private static Map<String, Object> of(Query query, float boost) {
    return switch (query) {
      case BoostQuery b -> of(b.getQuery(), boost * b.getBoost());
      case BooleanQuery b -> bool(b, boost);
      case ConstantScoreQuery c ->
          Map.of("constant_score", Map.of("filter", of(c.getQuery()), "boost", boost));
      case WeighedTermsQuery w -> weighed(w, boost);
      case TermQuery t ->
          Map.of(
              "term",
              Map.of(t.getTerm().field(), Map.of("value", t.getTerm().text(), "boost", boost)));
      case PhraseQuery p -> phrase(p, boost);
      case MultiPhraseQuery p -> phrase(p, boost);
      case PhrasePrefixQuery p -> phrasePrefix(p, boost);
      case PrefixQuery p ->
          Map.of(
              "prefix",
              Map.of(p.getPrefix().field(), Map.of("value", p.getPrefix().text(), "boost", boost)));
      case TermInSetQuery t -> Map.of("terms", Map.of(t.getField(), terms(t), "boost", boost));
      case IndexOrDocValuesQuery i -> of(i.getIndexQuery(), boost);
      case PointRangeQuery r ->
          Map.of(
              "range",
              Map.of(
                  r.getField(),
                  Map.of(
                      "gte", LongPoint.decodeDimension(r.getLowerPoint(), 0),
                      "lte", LongPoint.decodeDimension(r.getUpperPoint(), 0),
                      "boost", boost)));
      case NumbersQuery n -> Map.of("terms", Map.of(n.field(), n.numbers(), "boost", boost));
      case MatchAllDocsQuery _ -> Map.of("match_all", Map.of("boost", boost));
      case MatchNoDocsQuery _ -> NOTHING;
      default ->
          throw new IllegalArgumentException("no words for " + query.getClass().getSimpleName());
    };
  }

  private static Map<String, Object> bool(BooleanQuery query, float boost) {
    if (query.clauses().isEmpty()) {
      return NOTHING; // in OpenSearch's words it would be everything
    }
    Map<String, List<Object>> clauses = new LinkedHashMap<>();
    for (BooleanClause clause : query) {
      String occur =
          switch (clause.occur()) {
            case MUST -> "must";
            case FILTER -> "filter";
            case SHOULD -> "should";
            case MUST_NOT -> "must_not";
          };
      clauses.computeIfAbsent(occur, o -> new ArrayList<>()).add(of(clause.query()));
    }
    Map<String, Object> bool = new LinkedHashMap<>(clauses);
    bool.put("adjust_pure_negative", false);
    bool.put("boost", boost);
    return Map.of("bool", bool);
  }

  private static Map<String, Object> weighed(WeighedTermsQuery query, float boost) {
    boolean alike = query.weights().values().stream().allMatch(weight -> weight == 1f);
    List<String> terms = new ArrayList<>();
    query
        .weights()
        .forEach(
            (term, weight) -> terms.addAll(Collections.nCopies(alike ? 1 : parts(weight), term)));
    Collections.sort(terms); // the same query is the same text
    String field = alike ? query.field() : query.field() + "." + IndexBody.WEIGHED;
    return match("match", field, new RecordedTokens().add(terms, 0), Map.of(), boost);
  }

  private static int parts(float weight) {
    int parts = Math.round(weight * IndexBody.PARTS);
    if (Math.abs(parts - weight * IndexBody.PARTS) > 1e-4f) {
      throw new IllegalArgumentException("a weight must be in tenths: " + weight);
    }
    return parts;
  }

  private static Map<String, Object> phrase(PhraseQuery query, float boost) {
    RecordedTokens tokens = new RecordedTokens();
    Term[] terms = query.getTerms();
    int[] places = query.getPositions();
    if (terms.length == 0) {
      return NOTHING;
    }
    for (int i = 0; i < terms.length; i++) {
      tokens.add(List.of(terms[i].text()), places[i]);
    }
    return match("match_phrase", query.getField(), tokens, Map.of("slop", query.getSlop()), boost);
  }

  private static Map<String, Object> phrase(MultiPhraseQuery query, float boost) {
    RecordedTokens tokens = new RecordedTokens();
    Term[][] terms = query.getTermArrays();
    if (terms.length == 0 || Arrays.stream(terms).anyMatch(place -> place.length == 0)) {
      return NOTHING;
    }
    for (int i = 0; i < terms.length; i++) {
      tokens.add(Arrays.stream(terms[i]).map(Term::text).toList(), query.getPositions()[i]);
    }
    return match(
        "match_phrase", terms[0][0].field(), tokens, Map.of("slop", query.getSlop()), boost);
  }

  private static Map<String, Object> phrasePrefix(PhrasePrefixQuery query, float boost) {
    RecordedTokens tokens = new RecordedTokens();
    query.places().forEach(place -> tokens.add(place.terms(), place.position()));
    Map<String, Object> most = Map.of("max_expansions", PhrasePrefixQuery.MOST);
    return match("match_phrase_prefix", query.field(), tokens, most, boost);
  }

  private static Map<String, Object> match(
      String kind, String field, RecordedTokens tokens, Map<String, Object> more, float boost) {
    Map<String, Object> match = new HashMap<>(more);
    match.put("query", tokens.toString());
    match.put("analyzer", IndexBody.ANALYZER);
    match.put("boost", boost);
    return Map.of(kind, Map.of(field, match));
  }

  private static List<Object> terms(TermInSetQuery query) {
    List<Object> terms = new ArrayList<>();
    BytesRefIterator each = query.getBytesRefIterator();
    try {
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return terms;
  }
}
