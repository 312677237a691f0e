package dragoman.benchmark;

import dragoman.analysis.Chains;
import dragoman.corpus.Corpus;
import dragoman.corpus.CorpusFile;
import dragoman.corpus.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every benchmark has at hand: the project's own corpus. */
public final class StarterCorpus {

  private static final Corpus CORPUS = new Corpus(List.of(Path.of("corpus")), Chains.languages());

  private StarterCorpus() {}

  public static Corpus corpus() {
    return CORPUS;
  }

  /** Every page of it. */
  public static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (CorpusFile file : CORPUS.files(problem -> {})) {
      CORPUS.read(file, pages::add, problem -> {});
    }
    return pages;
  }
}
