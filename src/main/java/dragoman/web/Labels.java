package dragoman.web;

import dragoman.cache.Kept;
import dragoman.engine.Dimension;
import dragoman.engine.SearchedWord;
import dragoman.lexicon.Lexicon;
import java.util.Locale;
import java.util.Map;

/** What ids are called in the language of the person who asks. */
final class Labels {

  private static final Map<String, String> LANGUAGE_NAMES = Kept.most(1000);

  private final Lexicon lexicon;
  private final String language;

  Labels(Lexicon lexicon, String language) {
    this.lexicon = lexicon;
    this.language = language;
  }

  String language() {
    return language;
  }

  String of(Dimension dimension, String value) {
    return switch (dimension) {
      case LANGUAGE -> language(value);
      case PAIR -> pair(value);
      case ACTOR, TOPIC -> concept(value);
      case SOURCE -> value;
    };
  }

  String concept(String id) {
    return lexicon.label(id, language);
  }

  /** {@code JP-NATO} as <i>Japan – NATO</i>. */
  String pair(String id) {
    int dash = id.indexOf('-');
    return dash < 0
        ? concept(id)
        : concept(id.substring(0, dash)) + " – " + concept(id.substring(dash + 1));
  }

  /** How a word of a query was looked for in articles of a language. */
  String form(SearchedWord word, String language) {
    return word.concepts().stream()
        .flatMap(id -> lexicon.concept(id).stream())
        .flatMap(concept -> lexicon.labels(concept, language).stream().limit(1))
        .findFirst()
        .orElse(word.text());
  }

  String language(String tag) {
    return LANGUAGE_NAMES.computeIfAbsent(
        language + ' ' + tag,
        known -> {
          Locale shown = Locale.forLanguageTag(language);
          String name = Locale.forLanguageTag(tag).getDisplayLanguage(shown);
          return name.isEmpty() ? tag : name; // "und", where the language is not known
        });
  }
}
