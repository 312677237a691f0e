package dragoman.engine.lucene;

import dragoman.analysis.ConceptSpan;
import dragoman.analysis.TextAnalysis;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Annotator;
import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleDetail.Mention;
import dragoman.engine.StoredArticle;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells all of one article. Analysis is quick and mentions are many: finding them again beats
 * storing them.
 */
public final class ArticleDetails {

  private final Annotator annotator;

  public ArticleDetails(Lexicon lexicon) {
    this.annotator = new Annotator(new TextAnalysis(lexicon), lexicon);
  }

  /** What is known of an article of an index. */
  public ArticleDetail of(SearchedIndex index, int number) throws IOException {
    StoredArticle article = index.show(List.of(number)).stored(number);
    AnnotatedArticle again = annotator.annotate(Documents.article(article));
    int textStart = AnnotatedArticle.textStart(again.article());
    Map<String, List<Mention>> reasons = new LinkedHashMap<>();
    again
        .annotations()
        .reasons()
        .forEach((topic, spans) -> reasons.put(topic, mentions(spans, textStart)));
    return new ArticleDetail(
        article,
        mentions(again.analysed().concepts(), textStart),
        reasons,
        index.copies(number),
        Optional.ofNullable(index.groups(List.of(number)).get(number)));
  }

  private static List<Mention> mentions(List<ConceptSpan> spans, int textStart) {
    return spans.stream().map(span -> mention(span, textStart)).toList();
  }

  private static Mention mention(ConceptSpan span, int textStart) {
    boolean inTitle = span.start() < textStart;
    int shift = inTitle ? 0 : textStart;
    return new Mention(
        span.concept().id(),
        span.concept().kind().id(),
        inTitle,
        span.start() - shift,
        span.end() - shift);
  }
}
