package dragoman.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language's names of countries that name them only in company.
 *
 * @param characters of which several written together name each country, with its id: <i>日米</i>
 * @param doubtful runs of them that mean something else too, with the words one of which must
 *     follow
 * @param forms what a hyphen joins to another country's adjective: <i>nippo-tedesco</i>
 */
public record ShortNames(
    String language,
    Map<String, String> characters,
    Map<String, List<String>> doubtful,
    Map<String, String> forms) {

  public ShortNames(
      String language,
      @Nullable Map<String, String> characters,
      @Nullable Map<String, List<String>> doubtful,
      @Nullable Map<String, String> forms) {
    this.language = language;
    this.characters = characters == null ? Map.of() : characters;
    this.doubtful = doubtful == null ? Map.of() : doubtful;
    this.forms = forms == null ? Map.of() : forms;
    for (String name : this.characters.keySet()) {
      if (name.codePointCount(0, name.length()) != 1) {
        throw new IllegalArgumentException("\"" + name + "\" is not one character");
      }
    }
  }

  /** The country that a character stands for. */
  public Optional<String> country(int codePoint) {
    return Optional.ofNullable(characters.get(Character.toString(codePoint)));
  }

  /** Whether a run of characters is sure to name countries in front of what follows. */
  public boolean isSure(String run, String text, int end) {
    List<String> following = doubtful.get(run);
    return following == null || following.stream().anyMatch(word -> text.startsWith(word, end));
  }
}
