package dragoman.web;

import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.TopicView;
import java.util.List;

/**
 * A pair, topic or language of an article that narrows the search when it is followed.
 *
 * @param selected whether the results are narrowed to it already
 */
record Tag(String label, String href, boolean selected) {

  static Tag of(String parameter, String value, String label, PageState state) {
    boolean selected = state.has(parameter, value);
    PageState narrowed = selected ? state.fromStart() : state.toggled(parameter, value);
    return new Tag(label, narrowed.address(), selected);
  }

  static List<Tag> pairs(List<PairView> pairs, PageState state) {
    return pairs.stream().map(pair -> of("pair", pair.id(), pair.label(), state)).toList();
  }

  static List<Tag> topics(List<TopicView> topics, PageState state) {
    return topics.stream().map(topic -> of("topic", topic.id(), topic.label(), state)).toList();
  }
}
