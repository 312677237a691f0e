package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.lexicon.Lexicon;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what query analysis has prepared, since generations of an index have the same languages.
 */
public final class QueryAnalyses {

  private final Lexicon lexicon;
  private final Map<Set<String>, QueryAnalysis> known = new ConcurrentHashMap<>();

  public QueryAnalyses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** For articles in these languages, and queries in the lexicon's. */
  public QueryAnalysis of(Set<String> languages) {
    Set<String> all = new TreeSet<>(Lexicon.LANGUAGES);
    all.addAll(languages);
    return known.computeIfAbsent(all, l -> new QueryAnalysis(lexicon, l));
  }
}
