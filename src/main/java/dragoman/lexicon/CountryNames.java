package dragoman.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What CLDR calls a country in each language. */
final class CountryNames {

  /** Opening them costs a thousand times what a name costs. */
  private static final Map<String, List<LocaleDisplayNames>> NAMES = new ConcurrentHashMap<>();

  /** Names that two countries have but for a remark: both Congos in Chinese. */
  private static final Map<String, Set<String>> SHARED = new ConcurrentHashMap<>();

  private CountryNames() {}

  private static List<LocaleDisplayNames> open(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    // Without substitution, an unknown name is null instead of English or the code.
    return Stream.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)
        .map(length -> LocaleDisplayNames.getInstance(locale, length, DisplayContext.NO_SUBSTITUTE))
        .toList();
  }

  /**
   * The full name, then the short one where it differs (<i>United States</i>, <i>US</i>), without
   * remarks in parentheses (<i>Myanmar (Burma)</i>). Empty where CLDR has no name in that language.
   */
  static List<String> of(String region, String language) {
    Set<String> shared = SHARED.computeIfAbsent(language, CountryNames::shared);
    Set<String> names = new LinkedHashSet<>();
    for (String name : full(region, language)) {
      String plain = withoutRemark(name);
      names.add(shared.contains(plain) ? name : plain);
    }
    return List.copyOf(names);
  }

  private static Set<String> full(String region, String language) {
    Set<String> names = new LinkedHashSet<>();
    for (LocaleDisplayNames each : NAMES.computeIfAbsent(language, CountryNames::open)) {
      String name = each.regionDisplayName(region);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static Set<String> shared(String language) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (String region : ULocale.getISOCountries()) {
      Set<String> plain = new HashSet<>();
      full(region, language).forEach(name -> plain.add(withoutRemark(name)));
      plain.stream().filter(name -> !seen.add(name)).forEach(shared::add);
    }
    return Set.copyOf(shared);
  }

  private static String withoutRemark(String name) {
    int remark = Math.max(name.indexOf(" ("), name.indexOf("（"));
    return remark > 0 ? name.substring(0, remark) : name;
  }
}
