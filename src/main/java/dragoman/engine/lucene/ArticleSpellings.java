package dragoman.engine.lucene;

import dragoman.engine.Sort;
import dragoman.engine.StoredArticle;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** How articles write a word, capitals and marks included. */
final class ArticleSpellings {

  /** Enough to tell a name from a word that once begins a sentence. */
  private static final int ARTICLES = 5;

  private final SearchedIndex index;

  ArticleSpellings(SearchedIndex index) {
    this.index = index;
  }

  /** The commonest way; of equals one in small letters. */
  String written(String word) throws IOException {
    BooleanQuery.Builder forms = new BooleanQuery.Builder();
    for (String term : Words.terms(word)) {
      forms.add(new TermQuery(new Term(Schema.CONTENT, term)), Occur.SHOULD);
    }
    Query wanted = forms.build();
    ScoreDoc[] hits = index.top(wanted, Sort.RELEVANCE, Optional.empty(), ARTICLES);
    ShownArticles shown = index.show(Arrays.stream(hits).map(hit -> hit.doc).toList());
    IndexSearcher searcher = shown.searcher();
    Query query = searcher.rewrite(wanted);
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    StoredFields stored = searcher.storedFields();
    Map<String, Integer> ways = new HashMap<>();
    for (ScoreDoc hit : hits) {
      int doc = shown.document(hit.doc);
      LeafReaderContext leaf =
          searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
      Matches matches = weight.matches(leaf, doc - leaf.docBase);
      StoredArticle article = StoredArticles.read(stored, doc);
      String text = article.title() + "\n" + article.text();
      if (matches != null) {
        for (String field : matches) {
          MatchesIterator places = matches.getMatches(field);
          while (places != null && places.next()) {
            ways.merge(text.substring(places.startOffset(), places.endOffset()), 1, Integer::sum);
          }
        }
      }
    }
    return ways.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .orElse(word);
  }
}
