package dragoman.web;

import java.util.Optional;

/**
 * What to write where the article is quoted: author, title, source, day, address.
 *
 * @param address where it was published, if that is a web address
 */
record Citation(
    Optional<String> author,
    String lang,
    String title,
    Optional<String> source,
    Optional<String> date,
    Optional<String> address) {}
