package dragoman.annotate;

import dragoman.analysis.AnalysedText;
import dragoman.analysis.ConceptSpan;
import dragoman.analysis.Sentences;
import dragoman.analysis.Sentences.Sentence;
import dragoman.annotate.Evidence.Mark;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An article's sentences with the actors and topics each names.
 *
 * <p>News puts what matters first (the inverted pyramid of journalism), so the title counts most
 * and the lead more than the rest.
 */
record Story(List<Line> lines, int textStart) {

  private static final double TITLE_WEIGHT = 5;
  private static final double LEAD_WEIGHT = 3;
  private static final int LEAD_SENTENCES = 2;

  /** Room for one word and a preposition between two actors. */
  private static final int OTHER_ACTOR_GAP = 12;

  /**
   * {@code TOKYO (Kyodo) --}, {@code WASHINGTON, 7 mar. –}: where it was written, at most so long.
   */
  private static final Pattern DATELINE =
      Pattern.compile("\\A.{0,40}?(?:--|[–—:]|\\([^)]{2,20}\\))");

  static Story of(Article article, AnalysedText analysed) {
    int textStart = AnnotatedArticle.textStart(article);
    List<Sentence> sentences = new ArrayList<>();
    if (!article.title().isBlank()) {
      sentences.add(new Sentence(0, article.title().length()));
    }
    for (Passage passage : article.passages()) {
      sentences.addAll(
          Sentences.of(
              analysed.text(),
              textStart + passage.start(),
              textStart + passage.end(),
              passage.language()));
    }
    Optional<LocalDate> day = article.date().map(Found::value);
    List<Line> lines = new ArrayList<>(sentences.size());
    List<Named> concepts = named(article, analysed);
    int leads = 0;
    int span = 0;
    for (Sentence sentence : sentences) {
      List<Named> named = new ArrayList<>();
      while (span < concepts.size() && concepts.get(span).span().start() < sentence.end()) {
        named.add(concepts.get(span++));
      }
      boolean title = sentence.start() < textStart;
      double weight = title ? TITLE_WEIGHT : leads < LEAD_SENTENCES ? LEAD_WEIGHT : 1;
      if (leads <= LEAD_SENTENCES && !title) {
        named.removeIf(concept -> isDateline(analysed.text(), sentence, concept.span()));
      }
      leads += title ? 0 : 1;
      lines.add(Line.of(sentence, weight, named, day));
    }
    return new Story(lines, textStart);
  }

  /** A concept where a sentence names it, and whether only as the scene of something. */
  record Named(ConceptSpan span, boolean scene) {}

  private static List<Named> named(Article article, AnalysedText analysed) {
    int textStart = AnnotatedArticle.textStart(article);
    List<Named> named = new ArrayList<>(analysed.concepts().size());
    int passage = -1;
    int actorEnd = Integer.MIN_VALUE / 2;
    for (ConceptSpan span : analysed.concepts()) {
      while (passage + 1 < article.passages().size()
          && span.start() >= textStart + article.passages().get(passage + 1).start()) {
        passage++;
      }
      String language =
          passage < 0 ? article.language().value() : article.passages().get(passage).language();
      boolean actor = span.concept().kind().isActor();
      // In "US forces in Japan" and "Italy's ambassador to" one actor deals with the other.
      boolean scene =
          actor
              && span.start() - actorEnd > OTHER_ACTOR_GAP
              && Scenes.isScene(analysed.text(), span, language);
      actorEnd = actor ? span.end() : actorEnd;
      named.add(new Named(span, scene));
    }
    return named;
  }

  private static boolean isDateline(String text, Sentence first, ConceptSpan span) {
    if (!span.place() || span.start() != first.start() || span.end() > first.end()) {
      return false;
    }
    return DATELINE.matcher(text.substring(span.end(), first.end())).find();
  }

  /** How prominent each party is: the sum over the lines that name it or its companies. */
  Map<String, Double> partyWeights() {
    return weights(party -> true);
  }

  private Map<String, Double> weights(Predicate<Party> counted) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Line line : lines) {
      for (Party party : line.parties().values()) {
        if (counted.test(party)) {
          weights.merge(party.actor(), party.strength() * line.weight(), Double::sum);
        }
      }
    }
    return weights;
  }

  /** Those the story names, the most prominent first. */
  List<String> actorsByWeight() {
    return weights(Party::named).entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The actors that the headline and the first sentence name. */
  Set<String> opening() {
    Set<String> opening = new HashSet<>();
    int first = lines.isEmpty() || !isTitle(lines.getFirst()) ? 1 : 2;
    lines.stream().limit(first).forEach(line -> opening.addAll(line.parties().keySet()));
    return opening;
  }

  /** Whether it is the title or the lead. */
  static boolean isProminent(Line line) {
    return line.weight() >= LEAD_WEIGHT;
  }

  boolean isTitle(Line line) {
    return line.sentence().start() < textStart;
  }

  /**
   * A line's place in the article, and where it names the two. A sentence that was cut inside a
   * name (in scripts that do not say where one ends) goes on to the end of the name.
   */
  Evidence evidence(Line line, String one, String other) {
    boolean inTitle = isTitle(line);
    int shift = inTitle ? 0 : textStart;
    List<Mark> marks = new ArrayList<>();
    int marked = line.sentence().start();
    for (ConceptSpan span : line.namings(one, other)) {
      if (span.start() >= marked) {
        marks.add(new Mark(span.start() - shift, span.end() - shift));
        marked = span.end();
      }
    }
    int end = Math.max(line.sentence().end(), marked);
    return new Evidence(inTitle, line.sentence().start() - shift, end - shift, marks);
  }
}
