package dragoman.analysis.check;

import dragoman.analysis.Chains;
import dragoman.analysis.QueryAnalysis;
import dragoman.analysis.TextAnalysis;
import dragoman.analysis.check.Finding.Problem;
import dragoman.analysis.check.Sentences.Sentence;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Homograph;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that mean something else too. Those on the list of homographs are decided there, and each
 * decision is tried on its sentences. Others are suspected where a machine can: a name that is a
 * function word in some language, a name that another language has for another concept, and a
 * Vietnamese name of one syllable, since every syllable is a word there. A suspect is decided by
 * its capitals, or else it is a mistake.
 */
final class HomographCheck {

  /** In Vietnamese: consonants, one run of vowels with their marks, consonants. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "[bcdfghjklmnpqrstvxđ]{0,3}[\\p{L}&&[^b-df-hj-np-tv-xzđ]]{1,3}[cghmnpt]{0,2}");

  /** Kinds that are never found as themselves. */
  private static final Set<Kind> HIDDEN = Set.of(Kind.LOOKALIKE, Kind.DOUBTFUL);

  private final Lexicon lexicon;
  private final TextAnalysis analysis;
  private final List<Homograph> homographs;
  private final Map<String, Set<Concept>> languagesClaims = new LinkedHashMap<>();

  HomographCheck(Lexicon lexicon, TextAnalysis analysis, List<Homograph> homographs) {
    this.lexicon = lexicon;
    this.analysis = analysis;
    this.homographs = homographs;
    for (String language : Lexicon.LANGUAGES) {
      for (Concept concept : lexicon.concepts()) {
        if (concept.kind().isSearched()) {
          for (String label : lexicon.labels(concept, language)) {
            languagesClaims
                .computeIfAbsent(LexiconCheck.key(label), k -> new LinkedHashSet<>())
                .add(concept);
          }
        }
      }
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    QueryAnalysis queries = new QueryAnalysis(lexicon, Lexicon.LANGUAGES);
    for (Homograph homograph : homographs) {
      findings.add(tried(homograph, queries));
    }
    for (String language : Lexicon.LANGUAGES) {
      for (Concept concept : lexicon.concepts()) {
        if (concept.kind().isName() && !HIDDEN.contains(concept.kind())) {
          for (String label : lexicon.labels(concept, language)) {
            suspect(language, concept, label).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private Finding tried(Homograph homograph, QueryAnalysis queries) {
    boolean holds =
        homograph.meant().stream().allMatch(text -> names(homograph, text, queries))
            && homograph.other().stream().noneMatch(text -> names(homograph, text, queries));
    return new Finding(
        Problem.HOMOGRAPH,
        homograph.language(),
        homograph.label(),
        List.of(homograph.concept()),
        holds
            ? Optional.of("by " + homograph.by().id() + ", else " + homograph.sense())
            : Optional.empty());
  }

  private boolean names(Homograph homograph, String text, QueryAnalysis queries) {
    if (homograph.language().equals(Concept.ANY)) {
      return queries.read(text).units(term -> true).stream()
          .flatMap(unit -> unit.concepts().stream())
          .anyMatch(concept -> concept.id().equals(homograph.concept()));
    }
    return analysis.analyse(text, homograph.language()).concepts().stream()
        .anyMatch(span -> span.concept().id().equals(homograph.concept()));
  }

  private Optional<Finding> suspect(String language, Concept concept, String label) {
    Optional<String> sense = otherSense(language, concept, label);
    if (sense.isEmpty() || isListed(language, concept, label)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Problem.HOMOGRAPH,
            language,
            label,
            List.of(concept.id()),
            wantsItsCapitals(language, concept, label)
                ? Optional.of("by capitals, else " + sense.get())
                : Optional.empty()));
  }

  private Optional<String> otherSense(String language, Concept concept, String label) {
    String word = LexiconCheck.key(label);
    for (String other : Lexicon.LANGUAGES) {
      if (Chains.isFunctionWord(word, other)) {
        return Optional.of("a function word (" + other + ")");
      }
    }
    boolean acronym = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 2;
    if (language.equals("vi") && !acronym && SYLLABLE.matcher(word).matches()) {
      return Optional.of("a syllable");
    }
    SharedLabels shared = new SharedLabels(lexicon);
    return languagesClaims.getOrDefault(word, Set.of()).stream()
        .filter(other -> !other.equals(concept) && shared.ofOneLabel(concept, other).isEmpty())
        .map(other -> "a name of " + other.id())
        .findFirst();
  }

  private boolean isListed(String language, Concept concept, String label) {
    return homographs.stream()
        .anyMatch(h ->
            (h.language().equals(language) || h.language().equals(Concept.ANY))
                && h.concept().equals(concept.id())
                && LexiconCheck.key(h.label()).equals(LexiconCheck.key(label)));
  }

  private boolean wantsItsCapitals(String language, Concept concept, String label) {
    String small = label.toLowerCase(Locale.ROOT);
    return !small.equals(label)
        && Sentences.with(small, language).stream()
            .map(Sentence::text)
            .flatMap(text -> analysis.analyse(text, language).concepts().stream())
            .noneMatch(span -> span.concept().equals(concept));
  }
}
