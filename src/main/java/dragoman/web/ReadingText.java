package dragoman.web;

import dragoman.engine.ArticleInSearch.Highlight;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredPair;
import dragoman.engine.StoredArticle.StoredPassage;
import dragoman.web.ArticleAnswer.FoundView;
import dragoman.web.SearchAnswer.FragmentView;
import dragoman.web.Underlined.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * An article for reading: its words as they are, with the search's words marked, concepts
 * underlined, and the sentences that show a pair to be pointed at.
 *
 * @param title the headline in pieces
 * @param evidence by pair, the address of its sentence within the page
 */
record ReadingText(
    List<FragmentView> title, List<Paragraph> paragraphs, Map<String, String> evidence) {

  /** The headline's address within the page. */
  private static final String TITLE = "#title";

  /**
   * A paragraph.
   *
   * @param dir as HTML writes it
   */
  record Paragraph(String lang, String dir, List<Stretch> stretches) {}

  /**
   * A stretch of a paragraph.
   *
   * @param anchor its name within the page, where something points to it
   */
  record Stretch(Optional<String> anchor, List<Underlined> pieces) {}

  /** Part of a text that has a name. */
  private record Named(String anchor, int start, int end) {}

  static ReadingText of(StoredArticle article, List<FoundView> found, List<Highlight> highlights) {
    Map<Integer, Named> sentences = new TreeMap<>();
    Map<String, String> evidence = new LinkedHashMap<>();
    for (StoredPair pair : article.pairs()) {
      if (pair.inTitle()) {
        evidence.put(pair.id(), TITLE);
      } else {
        // Pairs that one sentence shows share its name.
        Named sentence =
            sentences.computeIfAbsent(
                pair.start(), start -> new Named("evidence-" + start, start, pair.end()));
        evidence.put(pair.id(), "#" + sentence.anchor);
      }
    }
    Writer writer =
        new Writer(
            article.text(),
            found.stream().filter(f -> f.in().equals("text")).toList(),
            highlights.stream().filter(highlight -> !highlight.inTitle()).toList(),
            List.copyOf(sentences.values()));
    return new ReadingText(
        fragments(
            article.title(),
            0,
            article.title().length(),
            highlights.stream().filter(Highlight::inTitle).toList()),
        writer.paragraphs(article),
        evidence);
  }

  /** The groups of concepts that occur, in the legend's order. */
  List<String> groups() {
    return Underlined.GROUPS.stream()
        .filter(group ->
            paragraphs.stream()
                .flatMap(paragraph -> paragraph.stretches.stream())
                .flatMap(stretch -> stretch.pieces.stream())
                .flatMap(piece -> piece.concept().stream())
                .anyMatch(concept -> concept.group().equals(group)))
        .toList();
  }

  private static List<FragmentView> fragments(
      String text, int from, int to, List<Highlight> highlights) {
    List<FragmentView> fragments = new ArrayList<>();
    int at = from;
    for (Highlight highlight : since(highlights, Highlight::end, from + 1)) {
      if (highlight.start() >= to) {
        break;
      }
      int start = Math.max(at, highlight.start());
      int end = Math.min(to, highlight.end());
      if (start > at) {
        fragments.add(new FragmentView(text.substring(at, start), false));
      }
      fragments.add(new FragmentView(text.substring(start, end), true));
      at = end;
    }
    if (at < to) {
      fragments.add(new FragmentView(text.substring(at, to), false));
    }
    return fragments;
  }

  /** The rest of a sorted list from where a key reaches a value: a text may have many thousands. */
  private static <T> List<T> since(List<T> sorted, ToIntFunction<T> key, int value) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.applyAsInt(sorted.get(middle)) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.subList(low, sorted.size());
  }

  /** Cuts the text. */
  private record Writer(
      String text, List<FoundView> found, List<Highlight> highlights, List<Named> sentences) {

    List<Paragraph> paragraphs(StoredArticle article) {
      List<Paragraph> paragraphs = new ArrayList<>();
      int start = 0;
      while (start < text.length()) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        if (!text.substring(start, end).isBlank()) {
          String language = language(article, start);
          paragraphs.add(
              new Paragraph(
                  PageSetting.langAttribute(language),
                  PageSetting.dirAttribute(language),
                  stretches(start, end)));
        }
        start = end + 1;
      }
      return paragraphs;
    }

    /** A passage is made of whole paragraphs. */
    private static String language(StoredArticle article, int at) {
      return since(article.passages(), StoredPassage::end, at + 1).stream()
          .map(StoredPassage::language)
          .findFirst()
          .orElse(article.language());
    }

    private List<Stretch> stretches(int from, int to) {
      List<Stretch> stretches = new ArrayList<>();
      int done = from;
      for (Named sentence : sentences) {
        if (sentence.start >= done && sentence.start < to) {
          int end = Math.min(to, sentence.end);
          add(stretches, Optional.empty(), done, sentence.start);
          add(stretches, Optional.of(sentence.anchor), sentence.start, end);
          done = end;
        }
      }
      add(stretches, Optional.empty(), done, to);
      return stretches;
    }

    private void add(List<Stretch> stretches, Optional<String> anchor, int from, int to) {
      if (from < to) {
        stretches.add(new Stretch(anchor, pieces(from, to)));
      }
    }

    /** Of two concepts that overlap, the first is shown. */
    private List<Underlined> pieces(int from, int to) {
      List<Underlined> pieces = new ArrayList<>();
      int done = from;
      for (FoundView f : since(found, FoundView::start, from)) {
        if (f.start() >= to) {
          break;
        }
        Optional<Concept> concept =
            Underlined.group(f.kind()).map(group -> new Concept(group, f.label()));
        if (concept.isPresent() && f.start() >= done && f.end() <= to) {
          plain(pieces, done, f.start());
          pieces.add(new Underlined(fragments(text, f.start(), f.end(), highlights), concept));
          done = f.end();
        }
      }
      plain(pieces, done, to);
      return pieces;
    }

    private void plain(List<Underlined> pieces, int from, int to) {
      if (from < to) {
        pieces.add(new Underlined(fragments(text, from, to, highlights), Optional.empty()));
      }
    }
  }
}
