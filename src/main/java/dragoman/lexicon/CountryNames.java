package dragoman.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What CLDR calls a country in each language. */
final class CountryNames {

  private CountryNames() {}

  /**
   * The full name, then the short one where it differs (<i>United States</i>, <i>US</i>), without
   * remarks in parentheses (<i>Myanmar (Burma)</i>). Empty where CLDR has no name in that language.
   */
  static List<String> of(String region, String language) {
    Set<String> names = new LinkedHashSet<>();
    for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
      // Without substitution, an unknown name is null instead of English or the code.
      String name =
          LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language), length, DisplayContext.NO_SUBSTITUTE)
              .regionDisplayName(region);
      if (name != null) {
        names.add(withoutRemark(name));
      }
    }
    return List.copyOf(names);
  }

  private static String withoutRemark(String name) {
    int remark = Math.max(name.indexOf(" ("), name.indexOf("（"));
    return remark > 0 ? name.substring(0, remark) : name;
  }
}
