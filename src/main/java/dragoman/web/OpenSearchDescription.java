package dragoman.web;

/** Lets a browser add the search box (OpenSearch 1.1). */
final class OpenSearchDescription {

  static final String TYPE = "application/opensearchdescription+xml; charset=utf-8";

  private OpenSearchDescription() {}

  static String of(String root) {
    String address = root.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Dragoman</ShortName>
      <Description>Defence-cooperation news in every language</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="%1$s/?q={searchTerms}"/>
      <Url type="application/json" template="%1$s/search?q={searchTerms}"/>
      <Url type="application/atom+xml" template="%1$s/search?q={searchTerms}&amp;format=atom"/>
    </OpenSearchDescription>
    """
        .formatted(address);
  }
}
