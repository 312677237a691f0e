/**
 * From files to articles: what a newsroom or crawler saved becomes main text, title, language, date
 * and source, each with the rule that found it.
 *
 * <p>The way of the data, one folder a step:
 *
 * <ol>
 *   <li>{@link dragoman.corpus.CorpusFiles} finds the files below the roots.
 *   <li>{@code source} turns each file into {@link dragoman.corpus.Page}s, one at a time: it
 *       unpacks, decodes, and takes records, archives and feeds apart.
 *   <li>{@code html} and {@code text} turn a page into lines, and decide about each line whether
 *       the story is in it, with the reason.
 *   <li>{@code site} knows which lines stand on many pages of a site, learned across the corpus.
 *   <li>{@code date} and {@code language} read those two off the lines.
 *   <li>{@link dragoman.corpus.ArticleReader} puts the {@link dragoman.corpus.Article} together.
 * </ol>
 *
 * <p>{@link dragoman.corpus.Corpus} is the front door. What cannot be read becomes a {@link
 * dragoman.corpus.Problem}; nothing here throws because of what is in a file.
 */
@NullMarked
package dragoman.corpus;

import org.jspecify.annotations.NullMarked;
