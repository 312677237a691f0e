package dragoman.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that has a name in many languages.
 *
 * @param id ISO 3166-1 alpha-2 for countries, capitals for organisations, else lower-case words
 * @param parent of a second-level topic, its first-level one
 * @param topics topics that an article which names this concept speaks of
 * @param actor of a person, whom they speak for while in office
 * @param offices of a person, when
 * @param members of a group named for a few actors, which are those
 * @param broader what it is one of: a named fighter of the fighters of its generation
 * @param labels names by language; {@link #ANY} for those written alike everywhere; the first is
 *     shown
 * @param places by language, seats of power that stand for the actor, such as its capital
 */
public record Concept(
    String id,
    Kind kind,
    Optional<String> parent,
    List<String> topics,
    Optional<String> actor,
    List<Office> offices,
    List<String> members,
    List<String> broader,
    Map<String, List<String>> labels,
    Map<String, List<String>> places) {

  /** The language key of labels that every language writes alike. */
  public static final String ANY = "any";

  /**
   * The term that stands for this concept in the index; no analyzer makes a word that begins so.
   */
  public String token() {
    return (kind.isActor() ? "@" : "#") + id;
  }

  /** The term under which articles stand that name a concept which speaks of a topic. */
  public static String spokenOf(String topic) {
    return '^' + topic;
  }

  /** Names by which a text in this language may call it, those of every language included. */
  public List<String> labels(String language) {
    return both(labels, language);
  }

  /** Seats of power that a text in this language may name for it. */
  public List<String> places(String language) {
    return both(places, language);
  }

  /** The same, speaking of no topic. */
  public Concept withoutTopics() {
    return new Concept(
        id, kind, parent, List.of(), actor, offices, members, broader, labels, places);
  }

  /** The name to show in this language, else in English, else the id. */
  public String label(String language) {
    return first(language).or(() -> first("en")).or(() -> first(ANY)).orElse(id);
  }

  /** Whether a person speaks for {@link #actor} on that day; on an unknown day, whether ever. */
  public boolean inOffice(Optional<LocalDate> day) {
    return day.isEmpty()
        || offices.isEmpty()
        || offices.stream().anyMatch(office -> office.covers(day.get()));
  }

  private Optional<String> first(String language) {
    return labels.getOrDefault(language, List.of()).stream().findFirst();
  }

  private static List<String> both(Map<String, List<String>> names, String language) {
    List<String> own = names.getOrDefault(language, List.of());
    List<String> any = names.getOrDefault(ANY, List.of());
    return own.isEmpty() ? any : any.isEmpty() ? own : concat(own, any);
  }

  private static List<String> concat(List<String> own, List<String> any) {
    return Stream.concat(own.stream(), any.stream()).toList();
  }
}
