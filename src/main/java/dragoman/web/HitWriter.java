package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Collectors;

/** Writes hits one after the other, and holds none of them. Closing writes the end. */
interface HitWriter extends Closeable {

  void write(HitView hit) throws IOException;

  /** What was found of a hit, as plain text. */
  static String snippet(HitView hit) {
    return hit.snippets().stream()
        .map(parts ->
            parts.stream().map(SearchAnswer.FragmentView::text).collect(Collectors.joining()))
        .collect(Collectors.joining(" … "));
  }
}
