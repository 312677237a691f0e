/**
 * What was typed on the command line becomes what is meant: the only place that picks an engine.
 */
@NullMarked
package dragoman.cli;

import org.jspecify.annotations.NullMarked;
