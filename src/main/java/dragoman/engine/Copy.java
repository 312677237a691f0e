package dragoman.engine;

import java.util.Optional;

/**
 * Another page with the text of an article that is in the index.
 *
 * @param id the page's, which is no article's
 * @param hash of what was read
 */
public record Copy(String id, String file, Optional<String> url, String hash) {}
