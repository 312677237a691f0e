package dragoman.alert;

import dragoman.engine.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saved search.
 *
 * @param name of its feed's address
 * @param title for people
 * @param parameters as {@code /search} takes them
 * @param request what they mean
 */
public record Alert(
    String name,
    String title,
    Map<String, List<String>> parameters,
    SearchRequest request,
    Optional<Webhook> webhook) {}
