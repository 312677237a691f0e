package dragoman;

import dragoman.analysis.Chains;
import dragoman.analysis.TextAnalysis;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Annotator;
import dragoman.corpus.Corpus;
import dragoman.corpus.CorpusFile;
import dragoman.corpus.Problem;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The starter corpus as the program understands it, and as its readers labelled it. */
public final class StarterCorpus {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path GOLD = Path.of("src/test/resources/dragoman/gold");

  private StarterCorpus() {}

  /** Every article, by id. */
  public static Map<String, AnnotatedArticle> articles() {
    return articles(List.of(Path.of("corpus")));
  }

  /** Every article of other files and folders. */
  public static Map<String, AnnotatedArticle> articles(List<Path> roots) {
    Lexicon lexicon = Lexicon.builtIn();
    Annotator annotator = new Annotator(new TextAnalysis(lexicon), lexicon);
    List<Problem> problems = new ArrayList<>();
    Map<String, AnnotatedArticle> articles = new LinkedHashMap<>();
    Corpus corpus = new Corpus(roots, Chains.languages());
    for (CorpusFile file : corpus.files(problems::add)) {
      corpus.read(
          file,
          page -> articles.put(page.id(), annotator.annotate(corpus.reader().read(page))),
          problems::add);
    }
    if (!problems.isEmpty()) {
      throw new AssertionError("the starter corpus has pages that cannot be read: " + problems);
    }
    return articles;
  }

  /** Makes an index of it, and of other files. */
  public static void index(Path folder, Path... others) throws IOException {
    List<Path> roots = new ArrayList<>(List.of(others));
    roots.add(Path.of("corpus"));
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(folder, Lexicon.builtIn().hash())) {
      for (AnnotatedArticle article : articles(roots).values()) {
        indexer.put(article);
      }
      indexer.publish();
    }
  }

  /** Every label, by article id. */
  static Map<String, JsonNode> labels() throws IOException {
    Map<String, JsonNode> labels = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(GOLD)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          JsonNode label = JSON.readTree(line);
          labels.put(id(label), label);
        }
      }
    }
    return labels;
  }

  private static String id(JsonNode label) {
    String file = label.get("file").asString();
    return label.has("id") ? label.get("id").asString() : file.substring(0, file.lastIndexOf('.'));
  }
}
