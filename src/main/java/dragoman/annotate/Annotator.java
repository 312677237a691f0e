package dragoman.annotate;

import dragoman.analysis.AnalysedText;
import dragoman.analysis.TextAnalysis;
import dragoman.analysis.TextAnalysis.Stretch;
import dragoman.corpus.Article;
import dragoman.corpus.Passage;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Analyses an article once and reads off what it is about. Safe for threads. */
public final class Annotator {

  private final TextAnalysis analysis;
  private final PairFinder pairs;
  private final TopicFinder topics;

  public Annotator(TextAnalysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    this.pairs = new PairFinder(lexicon);
    this.topics = new TopicFinder(lexicon);
  }

  public AnnotatedArticle annotate(Article article) {
    AnalysedText analysed = analyse(article);
    Story story = Story.of(article, analysed);
    List<Pair> found = pairs.find(story);
    Set<String> actors = new LinkedHashSet<>(story.actorsByWeight());
    // A country may be in a pair by its companies alone.
    found.forEach(pair -> actors.addAll(List.of(pair.first(), pair.second())));
    TopicFinder.Topics about = topics.find(story);
    return new AnnotatedArticle(
        article,
        analysed,
        new Annotations(List.copyOf(actors), found, about.ids(), about.reasons()));
  }

  /** An article's tokens and the concepts that it names. */
  public AnalysedText analyse(Article article) {
    return analysis.analyse(AnnotatedArticle.content(article), stretches(article));
  }

  private static List<Stretch> stretches(Article article) {
    int textStart = AnnotatedArticle.textStart(article);
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(new Stretch(0, article.title().length(), article.language().value()));
    for (Passage passage : article.passages()) {
      stretches.add(
          new Stretch(textStart + passage.start(), textStart + passage.end(), passage.language()));
    }
    return stretches;
  }
}
