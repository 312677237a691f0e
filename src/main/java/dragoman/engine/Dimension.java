package dragoman.engine;

import java.util.Locale;

/** What articles can be narrowed by, besides their date. */
public enum Dimension {
  LANGUAGE("lang"),
  PAIR("pair"),
  ACTOR("actor"),
  TOPIC("topic"),
  SOURCE("source");

  private final String parameter;

  Dimension(String parameter) {
    this.parameter = parameter;
  }

  /** The name of the request parameter that narrows by it. */
  public String parameter() {
    return parameter;
  }

  /** The name of its facet in answers, and of its field in the index. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
