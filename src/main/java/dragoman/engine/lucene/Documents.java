package dragoman.engine.lucene;

import dragoman.analysis.AnalysedText;
import dragoman.analysis.RecordedTokenStream;
import dragoman.analysis.Sentences;
import dragoman.analysis.Sentences.Sentence;
import dragoman.analysis.SoundTokenStream;
import dragoman.analysis.SyllablePairTokenStream;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Evidence;
import dragoman.annotate.Pair;
import dragoman.annotate.StorySignature;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Origin;
import dragoman.corpus.Passage;
import dragoman.engine.Copy;
import dragoman.engine.Dimension;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredMark;
import dragoman.engine.StoredArticle.StoredPair;
import dragoman.engine.StoredArticle.StoredPassage;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Between articles and Lucene's documents. */
public final class Documents {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final FieldType TOKENS = new FieldType();

  /** For terms that are looked up and found elsewhere. */
  private static final FieldType LISTED = new FieldType();

  private static final FieldType COUNTED = new FieldType();

  /** A first sentence that stands for a title is about as long as one. */
  private static final int LONGEST_HEAD = 300;

  static {
    TOKENS.setTokenized(true);
    TOKENS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TOKENS.freeze();
    LISTED.setTokenized(true);
    LISTED.setOmitNorms(true);
    LISTED.setIndexOptions(IndexOptions.DOCS);
    LISTED.freeze();
    COUNTED.setTokenized(true);
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  private Documents() {}

  static Iterable<IndexableField> of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    StoredArticle stored = stored(annotated);
    Document document = new Document();
    document.add(new KeywordField(Schema.ID, article.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Schema.HASH, new BytesRef(article.origin().hash())));
    document.add(new BinaryDocValuesField(Schema.FILE, new BytesRef(article.origin().file())));
    article
        .fingerprint()
        .ifPresent(f -> document.add(new NumericDocValuesField(Schema.FINGERPRINT, f)));
    document.add(new BinaryDocValuesField(Schema.COPIES, copies(List.of())));
    document.add(
        new BinaryDocValuesField(
            Schema.SIGNATURE, new BytesRef(StorySignature.of(annotated).encoded())));
    document.add(new NumericDocValuesField(Schema.STORY, StoryNumbers.of(article.id())));
    document.add(new TokensField(Schema.CONTENT, content(annotated.analysed())));
    document.add(new TokensField(Schema.TITLE, title(article, annotated.analysed())));
    document.add(
        new Field(Schema.PAIRS, new SyllablePairTokenStream(annotated.analysed()), COUNTED));
    document.add(new Field(Schema.SOUND, new SoundTokenStream(annotated.analysed()), LISTED));
    document.add(new BinaryDocValuesField(Schema.TITLE_TEXT, new BytesRef(article.title())));
    stored
        .date()
        .ifPresent(day -> {
          document.add(new LongPoint(Schema.DATE, day.toEpochDay()));
          document.add(new NumericDocValuesField(Schema.DATE, day.toEpochDay()));
          FacetValues.add(document, day);
        });
    keywords(document, Dimension.LANGUAGE, stored.languages());
    keywords(document, Dimension.ACTOR, stored.actors());
    keywords(document, Dimension.PAIR, stored.pairs().stream().map(StoredPair::id).toList());
    keywords(document, Dimension.TOPIC, stored.topics());
    keywords(document, Dimension.SOURCE, stored.source().stream().toList());
    StoredArticles.add(document, stored);
    return document;
  }

  /** What is needed of an article to see where a query matches it, and to show it. */
  static Iterable<IndexableField> shown(
      StoredArticle stored, Article article, AnalysedText analysed) {
    Document document = new Document();
    document.add(new TokensField(Schema.CONTENT, content(analysed)));
    document.add(new TokensField(Schema.TITLE, title(article, analysed)));
    StoredArticles.add(document, stored);
    return document;
  }

  /** The tokens of {@link Schema#CONTENT}. */
  public static TokenStream content(AnalysedText analysed) {
    return new RecordedTokenStream(analysed, analysed.text().length());
  }

  /** The tokens of {@link Schema#TITLE}. */
  public static TokenStream title(Article article, AnalysedText analysed) {
    return new RecordedTokenStream(analysed, headEnd(article, analysed));
  }

  /** Where the title ends, or the first sentence of a page without one. */
  private static int headEnd(Article article, AnalysedText analysed) {
    String title = article.title();
    if (!title.isEmpty()) {
      return title.length();
    }
    String text = analysed.text();
    String language = article.language().value();
    return Sentences.of(text, 0, Math.min(text.length(), LONGEST_HEAD), language).stream()
        .filter(sentence -> sentence.start() < sentence.end())
        .findFirst()
        .map(Sentence::end)
        .orElse(0);
  }

  /** The article that was stored, as it is annotated. */
  public static Article article(StoredArticle stored) {
    return new Article(
        stored.id(),
        stored.title(),
        stored.text(),
        new Found<>(stored.language(), "stored", 1),
        stored.passages().stream().map(p -> new Passage(p.start(), p.end(), p.language())).toList(),
        stored.date().map(day -> new Found<>(day, stored.dateFrom().orElse("stored"), 1)),
        stored.source(),
        stored.author(),
        stored.url(),
        new Origin(stored.file(), "", stored.rules()));
  }

  static BytesRef copies(List<Copy> copies) {
    return new BytesRef(JSON.writeValueAsBytes(copies));
  }

  static List<Copy> copies(BytesRef stored) {
    return List.of(JSON.readValue(stored.bytes, stored.offset, stored.length, Copy[].class));
  }

  private static void keywords(Document document, Dimension dimension, List<String> values) {
    for (String value : values) {
      document.add(new StringField(Schema.field(dimension), value, Field.Store.NO));
      FacetValues.add(document, dimension, value);
    }
  }

  /** An article as it is stored. */
  public static StoredArticle stored(AnnotatedArticle annotated) {
    Article article = annotated.article();
    List<StoredPassage> passages =
        article.passages().stream()
            .map(p -> new StoredPassage(p.start(), p.end(), p.language()))
            .toList();
    List<StoredPair> pairs =
        annotated.annotations().pairs().stream().map(pair -> stored(pair, article)).toList();
    return new StoredArticle(
        article.id(),
        article.title(),
        article.text(),
        article.language().value(),
        passages,
        article.date().map(Found::value),
        article.date().map(Found::rule),
        article.source(),
        article.author(),
        article.url(),
        article.origin().file(),
        article.origin().rules(),
        annotated.annotations().actors(),
        pairs,
        annotated.annotations().topics());
  }

  private static StoredPair stored(Pair pair, Article article) {
    Evidence evidence = pair.evidence();
    return new StoredPair(
        pair.id(),
        evidence.in(article.title(), article.text()),
        evidence.inTitle(),
        evidence.start(),
        evidence.end(),
        evidence.marks().stream().map(mark -> new StoredMark(mark.start(), mark.end())).toList());
  }

  /** A field whose tokens are there already. */
  private static final class TokensField extends Field {
    TokensField(String name, TokenStream tokens) {
      super(name, tokens, TOKENS);
    }
  }
}
