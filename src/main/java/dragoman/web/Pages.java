package dragoman.web;

import dragoman.lexicon.Lexicon;
import dragoman.web.SearchParameters.Asked;
import io.javalin.http.Context;

/** Renders the search page and the article page. */
final class Pages {

  Pages(Lexicon lexicon) {}

  String search(Context ctx, Asked asked, SearchAnswer answer, Labels labels) {
    return "";
  }

  String article(Context ctx, ArticleAnswer answer, Labels labels) {
    return "";
  }
}
