package dragoman.web;

import dragoman.engine.Filters;
import dragoman.engine.Relations;
import dragoman.engine.Sort;
import dragoman.web.PageSetting.Frame;
import dragoman.web.SearchParameters.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the search page's template shows.
 *
 * @param welcome on a first visit only
 * @param found the count in words
 * @param first leads back to the first results; empty on them
 */
record SearchPage(
    Frame frame,
    Map<String, String> t,
    String q,
    Optional<Welcome> welcome,
    Optional<Suggested> suggestion,
    List<Chip> concepts,
    List<Chip> literal,
    List<Chip> filters,
    String clear,
    long total,
    String found,
    String took,
    List<Order> orders,
    Switch grouping,
    Optional<Switch> expansion,
    Optional<HelpCard> help,
    List<HitCard> hits,
    Optional<String> next,
    Optional<String> first,
    Optional<Timeline> timeline,
    Optional<Network> network,
    Optional<DateRange> range,
    String from,
    String to,
    List<FacetMenu> facets,
    List<Export> exports,
    String feed) {

  /** An order that the hits can have. */
  record Order(String label, String href, boolean current) {}

  /** Another way to look at the same search. */
  record Switch(String label, String href) {}

  /** The chosen range, and the address without it. */
  record DateRange(String label, String remove) {}

  record Export(String label, String href) {}

  /** Another spelling of the query. */
  record Suggested(String label, String href) {}

  boolean narrowed() {
    return !filters.isEmpty();
  }

  boolean empty() {
    return total == 0;
  }

  boolean hasChips() {
    return narrowed() || !concepts.isEmpty() || !literal.isEmpty();
  }

  static SearchPage of(
      Asked asked,
      SearchAnswer answer,
      Relations relations,
      Optional<Welcome> welcome,
      PageSetting given) {
    Filters filters = asked.request().filters();
    PageSetting setting = given.in(given.state().understood(filters));
    PageState state = setting.state();
    String q = asked.text();
    List<Chip> chips = Chip.filters(filters, setting);
    return new SearchPage(
        setting.frame(q.isBlank() ? "Dragoman" : q + " – Dragoman", "/", carried(state)),
        setting.strings().entries(),
        q,
        welcome,
        suggestion(answer, setting),
        Chip.concepts(answer.query().concepts(), setting),
        Chip.literal(answer.query().without(), setting),
        chips,
        state.cleared().address(),
        answer.total(),
        setting.text("found", Map.of("count", answer.total())),
        setting.text("took", Map.of("seconds", answer.tookMs() / 1000.0)),
        orders(asked, setting),
        grouping(asked, setting),
        expansion(asked, answer, setting),
        Optional.ofNullable(answer.help()).map(help -> HelpCard.of(help, setting)),
        answer.hits().stream().map(hit -> HitCard.of(hit, setting)).toList(),
        Optional.ofNullable(answer.next()),
        state.has("cursor") ? Optional.of(state.fromStart().address()) : Optional.empty(),
        Timeline.of(answer.facets(), filters, setting),
        Network.of(relations, setting),
        filters.hasDates()
            ? Optional.of(
                new DateRange(
                    setting.dates().range(filters), state.without("from").without("to").address()))
            : Optional.empty(),
        filters.from().map(Object::toString).orElse(""),
        filters.to().map(Object::toString).orElse(""),
        FacetMenu.of(answer.facets(), setting),
        List.of(
            new Export("CSV", state.export("csv")), new Export("NDJSON", state.export("ndjson"))),
        state.export("atom"));
  }

  private static Optional<Suggested> suggestion(SearchAnswer answer, PageSetting setting) {
    return Optional.ofNullable(answer.query().suggestion())
        .map(text ->
            new Suggested(
                setting.text("didYouMean", Map.of("words", text)),
                setting.state().set("q", text).address()));
  }

  /** What the form does not have fields for. */
  private static PageState carried(PageState state) {
    return state.without("q").without("from").without("to");
  }

  private static List<Order> orders(Asked asked, PageSetting setting) {
    List<Order> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      // Without words nothing is more relevant than anything else.
      if (sort != Sort.RELEVANCE || !asked.text().isBlank()) {
        orders.add(
            new Order(
                setting.text("sort." + sort.id()),
                setting.state().set("sort", sort.id()).address(),
                sort == asked.request().sort()));
      }
    }
    return orders;
  }

  private static Switch grouping(Asked asked, PageSetting setting) {
    PageState state = setting.state();
    return asked.request().byStory()
        ? new Switch(setting.text("groupOff"), state.without("group").address())
        : new Switch(setting.text("groupOn"), state.set("group", "story").address());
  }

  private static Optional<Switch> expansion(Asked asked, SearchAnswer answer, PageSetting setting) {
    PageState state = setting.state();
    if (!asked.request().expand()) {
      return Optional.of(new Switch(setting.text("expandOn"), state.without("expand").address()));
    }
    return answer.query().concepts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Switch(setting.text("expandOff"), state.set("expand", "false").address()));
  }
}
