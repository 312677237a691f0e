package dragoman.analysis;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.ShortNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds countries in forms that a hyphen joins to another country's name: the Japan of
 * <i>nippo-tedesco</i>. Elsewhere such a form is another word (<i>franco</i>), or says nothing of
 * the country (<i>Indo-Pacific</i>).
 */
final class CombiningForms {

  private final Map<String, Concept> forms = new HashMap<>();

  CombiningForms(ShortNames names, Lexicon lexicon) {
    names
        .forms()
        .forEach((form, id) -> {
          forms.put(form, lexicon.require(id));
          forms.put(FoldedFormFilter.fold(form), lexicon.require(id));
        });
  }

  /** Adds the countries of forms in front of those that are known, from right to left. */
  void match(CharSequence text, Tokens tokens, int from, List<ConceptSpan> spans) {
    int next = tokens.size();
    for (int i = tokens.size() - 1; i >= from; i--) {
      if (tokens.isAlternative(i)) {
        continue;
      }
      Concept country = forms.get(tokens.surface(i).toString());
      if (country != null
          && next < tokens.size()
          && isHyphen(text.subSequence(tokens.end(i), tokens.start(next)))
          && isCountry(spans, tokens.start(next))) {
        spans.add(new ConceptSpan(country, i, i, tokens.start(i), tokens.end(i), false));
      }
      next = i;
    }
  }

  private static boolean isHyphen(CharSequence between) {
    return between.length() == 1
        && Character.getType(between.charAt(0)) == Character.DASH_PUNCTUATION;
  }

  private static boolean isCountry(List<ConceptSpan> spans, int start) {
    return spans.stream()
        .anyMatch(span -> span.start() == start && span.concept().kind() == Kind.COUNTRY);
  }
}
