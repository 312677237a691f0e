package dragoman.annotate;

import java.util.List;

/**
 * A stretch of an article that shows something.
 *
 * @param inTitle whether the offsets are into the title, else into the text
 * @param start first character
 * @param end one past the last
 * @param marks what in it names the two, in order and apart, with offsets as the stretch's
 */
public record Evidence(boolean inTitle, int start, int end, List<Mark> marks) {

  /** A name within it. */
  public record Mark(int start, int end) {}

  public Evidence {
    marks = List.copyOf(marks);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "evidence must not end before it starts: " + start + ".." + end);
    }
    int from = start;
    for (Mark mark : marks) {
      if (mark.start() < from || mark.end() < mark.start() || mark.end() > end) {
        throw new IllegalArgumentException(
            mark + " must lie within " + start + ".." + end + " and after the mark before it");
      }
      from = mark.end();
    }
  }

  public String in(String title, String text) {
    return (inTitle ? title : text).substring(start, end);
  }
}
