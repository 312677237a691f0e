/** What every YAML file that a person writes for the program has in common: its mistakes. */
@NullMarked
package dragoman.yaml;

import org.jspecify.annotations.NullMarked;
