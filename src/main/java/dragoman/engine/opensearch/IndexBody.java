package dragoman.engine.opensearch;

import dragoman.engine.Dimension;
import dragoman.engine.lucene.Bm25;
import dragoman.engine.lucene.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings and fields of a new index, with nothing that a stock OpenSearch does not have. */
final class IndexBody {

  /** Analyses {@link RecordedTokens}, of articles and of queries. */
  static final String ANALYZER = "recorded";

  /**
   * A field's twin that counts terms with weights: in a query a term of weight .7 is given seven
   * times, as OpenSearch has no weights for what counts as one. Ten times the frequency and ten
   * times k1 make the same score.
   */
  static final String WEIGHED = "weighed";

  /** In how many parts a weight can be told. */
  static final int PARTS = 10;

  /** The article's number, which orders what else is equal. */
  static final String NUMBER = "number";

  /** The article's day for counting, where {@link Schema#DATE} is for comparing. */
  static final String DAY = "day";

  /** The number of the article's own story, which orders the articles of a day. */
  static final String OWN_STORY = "ownStory";

  /** The article as it is shown. */
  static final String ARTICLE = "article";

  static final String META_SCHEMA = "schema";
  static final String META_LEXICON = "lexicon";

  private static final int LONGEST_PLACE = 1 << 20;

  private IndexBody() {}

  /** Of an index of articles. */
  static Map<String, Object> ofArticles(int shards, String lexiconHash) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Schema.CONTENT, tokens("positions"));
    fields.put(Schema.TITLE, tokens("positions"));
    fields.put(
        Schema.PAIRS,
        Map.of(
            "type", "text", "analyzer", ANALYZER, "similarity", "word", "index_options", "freqs"));
    fields.put(Schema.SOUND, Map.of("type", "keyword"));
    fields.put(Schema.ID, Map.of("type", "keyword"));
    fields.put(NUMBER, Map.of("type", "integer"));
    fields.put(OWN_STORY, Map.of("type", "long", "index", false));
    fields.put(Schema.DATE, Map.of("type", "long"));
    fields.put(DAY, Map.of("type", "date", "format", "strict_date", "index", false));
    for (Dimension dimension : Dimension.values()) {
      fields.put(Schema.field(dimension), Map.of("type", "keyword"));
    }
    return Map.of(
        "settings",
        Map.of(
            "index",
            Map.of(
                "number_of_shards",
                shards,
                "auto_expand_replicas",
                "0-1",
                "refresh_interval",
                "-1",
                "codec",
                "best_compression",
                "similarity",
                Map.of(
                    "word",
                    Map.of("type", "BM25", "k1", Bm25.K1, "b", Bm25.B),
                    WEIGHED,
                    Map.of("type", "BM25", "k1", Bm25.K1 * PARTS, "b", Bm25.B)),
                "analysis",
                analysis())),
        "mappings",
        Map.of(
            "dynamic",
            false,
            "_meta",
            Map.of(META_SCHEMA, Schema.VERSION, META_LEXICON, lexiconHash),
            "_source",
            Map.of("excludes", List.of(Schema.CONTENT, Schema.TITLE, Schema.PAIRS, Schema.SOUND)),
            "properties",
            fields));
  }

  private static Map<String, Object> tokens(String options) {
    return Map.of(
        "type",
        "text",
        "analyzer",
        ANALYZER,
        "similarity",
        "word",
        "index_options",
        options,
        "fields",
        Map.of(
            WEIGHED,
            Map.of(
                "type",
                "text",
                "analyzer",
                ANALYZER,
                "similarity",
                WEIGHED,
                "index_options",
                "freqs")));
  }

  private static Map<String, Object> analysis() {
    return Map.of(
        "tokenizer",
        Map.of(
            "places",
            Map.of(
                "type",
                "char_group",
                "tokenize_on_chars",
                List.of(String.valueOf(RecordedTokens.BETWEEN_PLACES)),
                "max_token_length",
                LONGEST_PLACE)),
        "filter",
        Map.of(
            "terms",
            Map.of(
                "type",
                "pattern_capture",
                "preserve_original",
                false,
                "patterns",
                List.of("([^" + RecordedTokens.BETWEEN_TERMS + "]+)")),
            "gaps",
            Map.of("type", "stop", "stopwords", List.of(String.valueOf(RecordedTokens.NOTHING)))),
        "analyzer",
        Map.of(
            ANALYZER,
            Map.of("type", "custom", "tokenizer", "places", "filter", List.of("terms", "gaps"))));
  }

  /** Of an index of notes on articles, which change while articles stay (see {@link Notes}). */
  static Map<String, Object> ofNotes() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Notes.DOCUMENT, Map.of("type", "keyword"));
    fields.put(Notes.NUMBER, Map.of("type", "integer"));
    fields.put(Notes.STORY, Map.of("type", "long"));
    fields.put(Notes.DAY, Map.of("type", "long"));
    fields.put(Notes.COPY_IDS, Map.of("type", "keyword"));
    return Map.of(
        "settings",
        Map.of(
            "index",
            Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "refresh_interval", "-1")),
        "mappings",
        Map.of("dynamic", false, "properties", fields));
  }
}
