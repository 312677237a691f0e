package dragoman.analysis;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** The function words of all of a query's languages together. */
final class FunctionWords {

  private final List<CharArraySet> words;

  FunctionWords(Collection<String> languages) {
    this.words = languages.stream().map(language -> Chains.of(language).functionWords()).toList();
  }

  boolean contains(String word) {
    return words.stream().anyMatch(set -> set.contains(word));
  }
}
