package dragoman.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Where a query stands in articles: as {@link Weight#matches} tells it, but that a word's postings
 * are opened once for all articles that are shown instead of once for each. Not for threads.
 */
sealed interface Places {

  /** Hears of a place, as offsets. */
  interface Sink {
    void at(int start, int end);
  }

  /**
   * Tells of every place in an article; gives whether it matches. Quickest where articles are asked
   * for in the order of their numbers.
   */
  boolean find(LeafReaderContext leaf, int doc, Sink sink) throws IOException;

  static Places of(Query query, IndexSearcher searcher) throws IOException {
    return switch (query) {
      case BoostQuery boost -> of(boost.getQuery(), searcher);
      case ConstantScoreQuery constant -> of(constant.getQuery(), searcher);
      case WeighedTermsQuery any -> new OfTerms(any.field(), any.weights().keySet());
      case TermQuery one -> new OfTerms(one.getTerm().field(), List.of(one.getTerm().text()));
      case BooleanQuery any when isUnion(any) -> {
        List<Places> places = new ArrayList<>();
        for (BooleanClause clause : any) {
          places.add(of(clause.query(), searcher));
        }
        yield new OfAny(places);
      }
      default ->
          new OfOthers(
              searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    };
  }

  private static boolean isUnion(BooleanQuery query) {
    return !query.clauses().isEmpty()
        && query.clauses().size() == query.getClauses(Occur.SHOULD).size()
        && query.getMinimumNumberShouldMatch() <= 1;
  }

  /** Any of some terms. */
  final class OfTerms implements Places {
    private final String field;
    private final Collection<String> terms;
    private final List<PostingsEnum> open = new ArrayList<>();
    private Optional<LeafReaderContext> segment = Optional.empty();
    private int last;

    OfTerms(String field, Collection<String> terms) {
      this.field = field;
      this.terms = terms;
    }

    @Override
    public boolean find(LeafReaderContext leaf, int doc, Sink sink) throws IOException {
      if (segment.isEmpty() || segment.get() != leaf || doc <= last) {
        open(leaf);
      }
      last = doc;
      boolean found = false;
      for (PostingsEnum postings : open) {
        int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
        if (at == doc) {
          found = true;
          for (int n = postings.freq(); n > 0; n--) {
            postings.nextPosition();
            sink.at(postings.startOffset(), postings.endOffset());
          }
        }
      }
      return found;
    }

    private void open(LeafReaderContext leaf) throws IOException {
      segment = Optional.of(leaf);
      open.clear();
      Terms all = Terms.getTerms(leaf.reader(), field);
      TermsEnum each = all.iterator();
      for (String term : terms) {
        if (each.seekExact(new BytesRef(term))) {
          open.add(each.postings(null, PostingsEnum.OFFSETS));
        }
      }
    }
  }

  /** Any of some queries. */
  record OfAny(List<Places> any) implements Places {
    @Override
    public boolean find(LeafReaderContext leaf, int doc, Sink sink) throws IOException {
      boolean found = false;
      for (Places places : any) {
        found |= places.find(leaf, doc, sink);
      }
      return found;
    }
  }

  /** Phrases, prefixes, and what else Lucene tells by itself. */
  record OfOthers(Weight weight) implements Places {
    @Override
    public boolean find(LeafReaderContext leaf, int doc, Sink sink) throws IOException {
      Matches found = weight.matches(leaf, doc);
      if (found == null) {
        return false;
      }
      for (String field : found) {
        // Offsets in all fields are into the same text.
        MatchesIterator places = found.getMatches(field);
        while (places != null && places.next()) {
          sink.at(places.startOffset(), places.endOffset());
        }
      }
      return true;
    }
  }
}
