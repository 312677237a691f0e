package dragoman.lexicon;

import java.util.Locale;

/** What sort of thing a concept is. */
public enum Kind {
  COUNTRY,
  ORGANISATION,
  PERSON,
  TOPIC,
  ACTIVITY,
  SYSTEM,
  PROGRAMME,
  AGREEMENT,
  INSTITUTION,
  COMPANY,
  /** What two actors do with or to each other: signing, meeting, delivering, threatening. */
  ACT,
  /** A word of the field that speaks for no topic, such as <i>defence</i>. */
  TERM,
  /** A phrase that contains another's name and does not mean it: <i>Indian Ocean</i>. */
  LOOKALIKE,
  /**
   * A name of an actor that is an everyday word or a first name too: <i>Turkey</i>, <i>Chad</i>.
   */
  DOUBTFUL;

  /** Whether it acts by itself: what pairs are made of. */
  public boolean isActor() {
    return this == COUNTRY || this == ORGANISATION;
  }

  /**
   * Whether its labels are names, which a text writes as the lexicon does. <i>Mỹ</i> is the United
   * States and <i>mỹ</i> is beautiful; <i>defence industry</i> is the same in any case.
   */
  public boolean isName() {
    return switch (this) {
      case TOPIC, ACTIVITY, ACT, TERM -> false;
      case COUNTRY,
          ORGANISATION,
          PERSON,
          SYSTEM,
          PROGRAMME,
          AGREEMENT,
          INSTITUTION,
          COMPANY,
          LOOKALIKE,
          DOUBTFUL ->
          true;
    };
  }

  /** Whether it is an everyday word, found inside the names of other concepts too. */
  public boolean isGeneral() {
    return this == TERM || this == ACT;
  }

  /** Whether a query for one of its words finds the others. Acts take too many senses together. */
  public boolean isSearched() {
    return this != ACT && this != LOOKALIKE && this != DOUBTFUL;
  }

  /** The name used in lexicon files and answers, such as {@code country}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
