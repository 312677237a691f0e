package dragoman.analysis.check;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import dragoman.analysis.AnalysedText;
import dragoman.analysis.ConceptSpan;
import dragoman.analysis.TextAnalysis;
import dragoman.analysis.check.Finding.Problem;
import dragoman.analysis.check.Sentences.Sentence;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Homograph;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts every label of a lexicon to the test, in every language. */
public final class LexiconCheck {

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final Lexicon lexicon;
  private final TextAnalysis analysis;
  private final SharedLabels shared;
  private final HomographCheck homographs;

  public LexiconCheck(Lexicon lexicon, List<Homograph> homographs) {
    this.lexicon = lexicon;
    this.analysis = new TextAnalysis(lexicon, false);
    this.shared = new SharedLabels(lexicon);
    this.homographs = new HomographCheck(lexicon, analysis, homographs);
  }

  /** Everything found, language by language. */
  public List<Finding> findings() {
    List<Finding> findings =
        new ArrayList<>(
            languages(lexicon).parallelStream()
                .flatMap(language -> findings(language).stream())
                .toList());
    findings.addAll(homographs.findings());
    findings.addAll(Coverage.of(lexicon).untranslated());
    return findings;
  }

  /** All languages that a concept has a label in. */
  static Set<String> languages(Lexicon lexicon) {
    Set<String> languages = new TreeSet<>(Lexicon.LANGUAGES);
    for (Concept concept : lexicon.concepts()) {
      languages.addAll(concept.labels().keySet());
      languages.addAll(concept.places().keySet());
    }
    languages.remove(Concept.ANY);
    return languages;
  }

  private List<Finding> findings(String language) {
    Map<String, Set<Concept>> claims = new LinkedHashMap<>();
    for (Concept concept : lexicon.concepts()) {
      for (String label : labelsAndPlaces(concept, language)) {
        claims.computeIfAbsent(key(label), k -> new LinkedHashSet<>()).add(concept);
      }
    }
    List<Finding> findings = new ArrayList<>();
    claims.forEach((label, concepts) -> duplicates(language, label, concepts, findings));
    for (Concept concept : lexicon.concepts()) {
      for (String label : labelsAndPlaces(concept, language)) {
        match(concept, label, language, claims.getOrDefault(key(label), Set.of()), findings);
      }
    }
    return findings;
  }

  /** A doubtful name is another's. */
  private Set<String> labelsAndPlaces(Concept concept, String language) {
    if (concept.kind() == Kind.DOUBTFUL) {
      return Set.of();
    }
    Set<String> labels = new LinkedHashSet<>(lexicon.labels(concept, language));
    labels.addAll(concept.places(language));
    return labels;
  }

  private void duplicates(
      String language, String label, Collection<Concept> claiming, List<Finding> findings) {
    List<Concept> concepts = List.copyOf(claiming);
    for (int i = 0; i < concepts.size(); i++) {
      for (int j = i + 1; j < concepts.size(); j++) {
        findings.add(
            finding(
                Problem.DUPLICATE,
                language,
                label,
                concepts.get(i),
                concepts.get(j),
                shared.ofOneLabel(concepts.get(i), concepts.get(j))));
      }
    }
  }

  private void match(
      Concept concept,
      String label,
      String language,
      Set<Concept> claiming,
      List<Finding> findings) {
    if (label.codePoints().noneMatch(Character::isLetterOrDigit)) {
      findings.add(
          new Finding(Problem.EMPTY, language, label, List.of(concept.id()), Optional.empty()));
      return;
    }
    List<Sentence> sentences = Sentences.with(label, language);
    Set<Concept> others = new LinkedHashSet<>();
    Set<String> implied =
        claiming.stream().flatMap(c -> c.broader().stream()).collect(Collectors.toSet());
    int found = 0;
    for (Sentence sentence : sentences) {
      AnalysedText text = analysis.analyse(sentence.text(), language);
      found += isFound(concept, sentence, text) ? 1 : 0;
      text.concepts().stream()
          .filter(span -> span.start() == sentence.start() && span.end() == sentence.end())
          .map(ConceptSpan::concept)
          .filter(other -> !other.equals(concept) && !claiming.contains(other))
          .filter(other -> !implied.contains(other.id()))
          .forEach(others::add);
    }
    if (2 * found < sentences.size()) {
      findings.add(
          new Finding(Problem.UNMATCHED, language, label, List.of(concept.id()), Optional.empty()));
    }
    for (Concept other : others) {
      findings.add(
          finding(
              Problem.COLLISION, language, label, concept, other, shared.ofForms(concept, other)));
    }
  }

  /** A look-alike is there to be found as nothing. */
  private static boolean isFound(Concept concept, Sentence sentence, AnalysedText text) {
    Stream<ConceptSpan> over =
        text.concepts().stream()
            .filter(span -> span.start() < sentence.end() && span.end() > sentence.start());
    return concept.kind() == Kind.LOOKALIKE
        ? over.noneMatch(span -> span.concept().kind().isActor())
        : over.anyMatch(span ->
            span.concept().equals(concept)
                && lastLetter(text.text(), sentence) < span.end()
                && span.start() <= firstLetter(text.text(), sentence));
  }

  /** Where a label begins but for a quotation mark. */
  private static int firstLetter(String text, Sentence sentence) {
    int first = sentence.start();
    while (first < sentence.end() && !Character.isLetterOrDigit(text.codePointAt(first))) {
      first++;
    }
    return first;
  }

  private static int lastLetter(String text, Sentence sentence) {
    int last = sentence.end() - 1;
    while (last > sentence.start()
        && !Character.isLetterOrDigit(text.charAt(last))
        && !Character.isSurrogate(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static Finding finding(
      Problem problem,
      String language,
      String label,
      Concept one,
      Concept other,
      Optional<String> decision) {
    return new Finding(problem, language, label, List.of(one.id(), other.id()), decision);
  }

  /** What texts do not tell apart: case, hyphens and spaces, and the two ways to write Chinese. */
  static String key(String label) {
    String folded = Normalizer2.getNFKCCasefoldInstance().normalize(label).replace('-', ' ');
    return folded.codePoints().anyMatch(Character::isIdeographic)
        ? SIMPLIFIED.transliterate(folded) // which tries its rules at every character
        : folded;
  }
}
