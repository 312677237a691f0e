package dragoman.annotate;

import dragoman.analysis.AnalysedText;
import dragoman.corpus.Article;

/**
 * An article with all that is known of it, ready for the index.
 *
 * @param analysed of {@link #content}: the title, a line feed, the text
 */
public record AnnotatedArticle(Article article, AnalysedText analysed, Annotations annotations) {

  /** What is analysed of an article: its title is its first line. */
  public static String content(Article article) {
    return article.title() + "\n" + article.text();
  }

  /** Where the text begins in the content. */
  public static int textStart(Article article) {
    return article.title().length() + 1;
  }
}
