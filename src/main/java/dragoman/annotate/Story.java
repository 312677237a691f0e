package dragoman.annotate;

import dragoman.analysis.AnalysedText;
import dragoman.analysis.ConceptSpan;
import dragoman.analysis.Sentences;
import dragoman.analysis.Sentences.Sentence;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Passage;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article's sentences with the actors and topics each names.
 *
 * <p>News puts what matters first (the inverted pyramid of journalism), so the title counts most and the
 * lead more than the rest.
 */
record Story(List<Line> lines, int textStart) {

  private static final double TITLE_WEIGHT = 5;
  private static final double LEAD_WEIGHT = 3;
  private static final int LEAD_SENTENCES = 2;

  /** A capital may be only the place of a meeting; people in office act for their country. */
  private static final double PLACE_STRENGTH = 0.5;

  private static final double PERSON_STRENGTH = 0.8;

  /**
   * A sentence, or the title.
   *
   * @param weight how much it counts
   * @param actors ids in the order they are named, with how clearly (0 to 1)
   * @param concepts all that it names
   */
  record Line(Sentence sentence, double weight, Map<String, Double> actors, List<Concept> concepts) {

    boolean tellsOfAnAct() {
      return concepts.stream().anyMatch(concept -> concept.kind() == Kind.ACT);
    }
  }

  static Story of(Article article, AnalysedText analysed) {
    int textStart = AnnotatedArticle.textStart(article);
    List<Sentence> sentences = new ArrayList<>();
    if (!article.title().isBlank()) {
      sentences.add(new Sentence(0, article.title().length()));
    }
    for (Passage passage : article.passages()) {
      sentences.addAll(
          Sentences.of(
              analysed.text(), textStart + passage.start(), textStart + passage.end(), passage.language()));
    }
    Optional<LocalDate> day = article.date().map(Found::value);
    List<Line> lines = new ArrayList<>(sentences.size());
    int leads = 0;
    int span = 0;
    for (Sentence sentence : sentences) {
      List<ConceptSpan> named = new ArrayList<>();
      while (span < analysed.concepts().size() && analysed.concepts().get(span).start() < sentence.end()) {
        named.add(analysed.concepts().get(span++));
      }
      boolean title = sentence.start() < textStart;
      double weight = title ? TITLE_WEIGHT : leads++ < LEAD_SENTENCES ? LEAD_WEIGHT : 1;
      lines.add(line(sentence, weight, named, day));
    }
    return new Story(lines, textStart);
  }

  private static Line line(Sentence sentence, double weight, List<ConceptSpan> named, Optional<LocalDate> day) {
    Map<String, Double> actors = new LinkedHashMap<>();
    List<Concept> concepts = new ArrayList<>(named.size());
    for (ConceptSpan span : named) {
      Concept concept = span.concept();
      concepts.add(concept);
      if (concept.kind().isActor()) {
        actors.merge(concept.id(), span.place() ? PLACE_STRENGTH : 1, Math::max);
      } else if (concept.kind() == Kind.PERSON && concept.inOffice(day)) {
        concept.actor().ifPresent(actor -> actors.merge(actor, PERSON_STRENGTH, Math::max));
      }
    }
    return new Line(sentence, weight, actors, concepts);
  }

  /** How prominent each actor is: the sum over the lines that name it. */
  Map<String, Double> actorWeights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Line line : lines) {
      line.actors.forEach((actor, strength) -> weights.merge(actor, strength * line.weight, Double::sum));
    }
    return weights;
  }

  List<String> actorsByWeight() {
    return actorWeights().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isTitle(Line line) {
    return line.sentence.start() < textStart;
  }

  /** A line's place in the article. */
  Evidence evidence(Line line) {
    boolean inTitle = isTitle(line);
    int shift = inTitle ? 0 : textStart;
    return new Evidence(inTitle, line.sentence.start() - shift, line.sentence.end() - shift);
  }
}
