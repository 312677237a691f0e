/**
 * Measures how well queries find what readers judged to be their answer.
 *
 * <p>A {@link dragoman.evaluation.JudgedSet} is a folder with queries and the articles that answer
 * them. {@link dragoman.evaluation.Evaluation} asks the engine as a user would, and {@link
 * dragoman.evaluation.Measures} says where the answers stood: one row for each set, and one for
 * each pair of a query's language and an article's.
 */
@NullMarked
package dragoman.evaluation;

import org.jspecify.annotations.NullMarked;
