package dragoman.web;

import com.ibm.icu.text.ListFormatter;
import dragoman.web.SearchAnswer.LanguageView;
import dragoman.web.SearchAnswer.StoryArticleView;
import dragoman.web.SearchAnswer.StoryView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The other articles on a hit's event: in which languages, and which.
 *
 * @param label as in <i>Also in Thai and Vietnamese (3)</i>
 * @param others some of them
 */
record StoryLine(String label, List<Other> others) {

  /** Another article of the story. */
  record Other(String title, String lang, String language, Optional<String> date, String href) {}

  static StoryLine of(StoryView story, String language, PageSetting setting) {
    return new StoryLine(
        label(story, language, setting),
        story.others().stream().map(other -> other(other, setting)).toList());
  }

  /** Languages are what the reader wants to know; where there is but one, the number is. */
  private static String label(StoryView story, String language, PageSetting setting) {
    List<String> languages =
        story.languages().stream()
            .filter(view -> !view.id().equals(language))
            .map(LanguageView::label)
            .toList();
    long others = story.count() - 1;
    return languages.isEmpty()
        ? setting.text("storyMore", Map.of("count", others))
        : setting.text(
            "storyIn",
            Map.of(
                "languages",
                ListFormatter.getInstance(setting.strings().locale()).format(languages),
                "count",
                others));
  }

  private static Other other(StoryArticleView article, PageSetting setting) {
    return new Other(
        article.title().isBlank() ? article.id() : article.title(),
        PageSetting.langAttribute(article.language()),
        setting.labels().language(article.language()),
        Optional.ofNullable(article.date()).map(LocalDate::parse).map(setting.dates()::day),
        setting.state().article(article.id()));
  }
}
