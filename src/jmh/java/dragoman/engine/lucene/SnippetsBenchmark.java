package dragoman.engine.lucene;

import dragoman.benchmark.StarterCorpus;
import dragoman.corpus.Article;
import dragoman.engine.lucene.Snippets.Match;
import java.util.ArrayList;
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

/** What the snippets of an article cost in which two words stand every three hundred characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SnippetsBenchmark {

  private static final int APART = 300;
  private static final int LENGTH = 6;

  private record Matched(String text, String language, List<Match> matches) {}

  private List<Matched> articles;
  private int next;

  @Setup
  public void read() {
    articles =
        StarterCorpus.pages().stream()
            .map(StarterCorpus.corpus().reader()::read)
            .map(SnippetsBenchmark::matched)
            .toList();
  }

  private static Matched matched(Article article) {
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at + LENGTH < article.text().length(); at += APART) {
      matches.add(new Match((at / APART) % 2, at, at + LENGTH));
    }
    return new Matched(article.text(), article.language().value(), matches);
  }

  @Benchmark
  public Object snippets() {
    Matched article = articles.get(next++ % articles.size());
    return Snippets.of(article.text, article.language, article.matches);
  }
}
