package dragoman.web;

/**
 * Lets a browser add the search box, with its completions (OpenSearch 1.1 and its Suggestions
 * extension).
 */
final class OpenSearchDescription {

  static final String TYPE = "application/opensearchdescription+xml; charset=utf-8";

  private OpenSearchDescription() {}

  /**
   * The description.
   *
   * @param root the server's address
   * @param strings in whose language it speaks
   */
  static String of(String root, Strings strings) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/" xmlns:moz="http://www.mozilla.org/2006/browser/search/">
      <ShortName>Dragoman</ShortName>
      <Description>%2$s</Description>
      <Image width="16" height="16" type="image/svg+xml">%1$s%3$s</Image>
      <Url type="text/html" template="%1$s/?q={searchTerms}"/>
      <Url type="application/x-suggestions+json" template="%1$s/suggest?q={searchTerms}&amp;format=opensearch"/>
      <Url type="application/json" template="%1$s/search?q={searchTerms}"/>
      <Url type="application/atom+xml" template="%1$s/search?q={searchTerms}&amp;format=atom"/>
      <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
      <Language>*</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
      <moz:SearchForm>%1$s/</moz:SearchForm>
    </OpenSearchDescription>
    """
        .formatted(escape(root), escape(strings.text("tagline")), StaticFiles.address("icon.svg"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
