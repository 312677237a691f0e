package dragoman.web;

import com.samskivert.mustache.Template;
import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Relations;
import dragoman.lexicon.Lexicon;
import dragoman.web.SearchParameters.Asked;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Renders the search page, the article page, and what is said where something went wrong. */
final class Pages {

  private final Lexicon lexicon;
  private final Template search = Templates.named("search");
  private final Template article = Templates.named("article");
  private final Template api = Templates.named("api");
  private final Template problem = Templates.named("problem");

  Pages(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static void send(Context ctx, String page) {
    ctx.contentType("text/html; charset=utf-8").result(page.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The search page.
   *
   * @param relations of the pairs that could be chosen
   * @param finds whether a search has results
   */
  String search(
      Context ctx,
      Asked asked,
      SearchAnswer answer,
      Relations relations,
      Predicate<String> finds,
      Labels labels) {
    PageSetting setting = PageSetting.of(ctx, labels);
    return search.execute(
        SearchPage.of(asked, answer, relations, welcome(asked, answer, finds, setting), setting));
  }

  private Optional<Welcome> welcome(
      Asked asked, SearchAnswer answer, Predicate<String> finds, PageSetting setting) {
    if (!asked.isEverything()) {
      return Optional.empty();
    }
    List<Example> examples = Example.of(answer.facets(), lexicon, setting.state(), finds);
    return Optional.of(Welcome.of(answer, examples, setting));
  }

  String article(Context ctx, ArticleDetail detail, ArticleInSearch seen, Labels labels) {
    return article.execute(ArticlePage.of(detail, seen, PageSetting.of(ctx, labels)));
  }

  String api(Context ctx, Labels labels) {
    return api.execute(ApiPage.of(PageSetting.of(ctx, labels), Addresses.root(ctx)));
  }

  /** Says on a page what a problem document would say. */
  String problem(Context ctx, int status, String title, String detail) {
    Labels labels = new Labels(lexicon, UiLanguage.orDefault(ctx));
    return problem.execute(ProblemPage.of(status, title, detail, PageSetting.of(ctx, labels)));
  }
}
