package dragoman.analysis;

import dragoman.benchmark.StarterCorpus;
import dragoman.corpus.Article;
import dragoman.lexicon.Lexicon;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a language's chain costs for the starter corpus's articles in it, and concepts on top. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChainBenchmark {

  @Param({"en", "de", "th", "vi"})
  private String language;

  private List<String> texts;
  private TextAnalysis analysis;
  private int next;

  @Setup
  public void read() {
    analysis = new TextAnalysis(Lexicon.builtIn());
    texts =
        StarterCorpus.pages().stream()
            .map(StarterCorpus.corpus().reader()::read)
            .filter(article -> article.language().value().equals(language))
            .map(Article::text)
            .toList();
  }

  @Benchmark
  public Object chain() {
    return TextAnalysis.tokens(texts.get(next++ % texts.size()), language);
  }

  @Benchmark
  public Object chainAndConcepts() {
    return analysis.analyse(texts.get(next++ % texts.size()), language);
  }
}
