package dragoman.benchmark;

import dragoman.analysis.TextAnalysis;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Annotator;
import dragoman.corpus.Article;
import dragoman.corpus.ArticleReader;
import dragoman.corpus.Page;
import dragoman.lexicon.Lexicon;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a page of the starter corpus costs on its way to the index, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PageBenchmark {

  private final ArticleReader reader = StarterCorpus.corpus().reader();
  private List<Page> pages;
  private List<Article> articles;
  private Annotator annotator;
  private int next;

  @Setup
  public void read() {
    Lexicon lexicon = Lexicon.builtIn();
    annotator = new Annotator(new TextAnalysis(lexicon), lexicon);
    pages = StarterCorpus.pages();
    articles = pages.stream().map(reader::read).toList();
  }

  /** Text, language, date, source. */
  @Benchmark
  public Article pageToArticle() {
    return reader.read(pages.get(next++ % pages.size()));
  }

  /** Its language's chain, concepts, actors, pairs and topics. */
  @Benchmark
  public AnnotatedArticle annotate() {
    return annotator.annotate(articles.get(next++ % articles.size()));
  }
}
