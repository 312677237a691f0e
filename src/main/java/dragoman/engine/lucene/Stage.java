package dragoman.engine.lucene;

import dragoman.engine.Match;
import org.apache.lucene.search.Query;

/**
 * Articles that match in one way, and in none that is nearer.
 *
 * @param query finds them
 * @param wider finds those that are nearer too, and quicker
 * @param shows what of it is highlighted or missing
 */
public record Stage(Match match, Query query, Query wider, CompiledQuery shows) {}
