/**
 * The concepts Dragoman knows and what each language calls them: countries, organisations, topics,
 * systems, programmes, agreements, people.
 *
 * <p>The data are the YAML files beside this package's resources, which a person who does not
 * program can read and extend; names of countries come from CLDR. A {@link
 * dragoman.lexicon.Concept} is found in texts by its labels, and is shown to people by the first
 * label of their language. This package knows no other.
 */
@NullMarked
package dragoman.lexicon;

import org.jspecify.annotations.NullMarked;
