package dragoman.engine.opensearch;

import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/**
 * A real OpenSearch node with modules that every distribution has, as a program of its own: it can
 * be killed, and Lucene's test framework, which OpenSearch takes for its own tests' where it meets
 * it, is not on its class path. Takes settings, says its ports, and ends with its standard input.
 */
final class TestNode extends Node {

  private static final List<Class<? extends Plugin>> MODULES =
      List.of(
          Netty4ModulePlugin.class,
          CommonAnalysisModulePlugin.class,
          ReindexModulePlugin.class,
          MapperExtrasModulePlugin.class);

  private TestNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
        MODULES.stream().map(TestNode::described).toList(),
        false);
  }

  private static PluginInfo described(Class<? extends Plugin> module) {
    return new PluginInfo(
        module.getName(),
        "on the class path",
        "NA",
        Version.CURRENT,
        "21",
        module.getName(),
        List.of(),
        false);
  }

  @Override
  protected void configureNodeAndClusterIdStateListener(ClusterService service) {
    // Only names the node in logs.
  }

  /** Starts a node with settings such as {@code node.name=one}. */
  public static void main(String[] settings) throws Exception {
    Settings.Builder all = Settings.builder();
    for (String setting : settings) {
      int end = setting.indexOf('=');
      String value = setting.substring(end + 1);
      if (value.startsWith("[")) {
        all.putList(setting.substring(0, end), value.substring(1).split(",", -1));
      } else {
        all.put(setting.substring(0, end), value);
      }
    }
    TestNode node = new TestNode(all.build());
    node.start();
    System.out.println(
        "ports "
            + node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort()
            + " "
            + node.injector()
                .getInstance(TransportService.class)
                .boundAddress()
                .publishAddress()
                .getPort());
    while (System.in.read() >= 0) {
      // Until whoever started it is gone.
    }
    Runtime.getRuntime().halt(0); // nothing of it is kept
  }
}
