package io.tollgate.testbed;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Main class of the broker process. It formats a new data directory, then serves until its standard
 * input ends.
 */
public final class BrokerMain {
  /** A fixed id, so that a restarted broker accepts its directory; the bytes spell "tollgate". */
  private static final String CLUSTER_ID = new Uuid(0x746f6c6c67617465L, 1).toString();

  private BrokerMain() {}

  /**
   * Runs the broker.
   *
   * @param args the path of the broker's properties file
   */
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    try (FileInputStream file = new FileInputStream(args[0])) {
      properties.load(file);
    }
    format(properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    ParentWatch.onEnd(
        () -> {
          server.shutdown();
          System.exit(0);
        });
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Properties properties) throws IOException {
    String directory = properties.getProperty("log.dirs");
    try {
      new Formatter()
          .setPrintStream(System.out)
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
          .setClusterId(CLUSTER_ID)
          .addDirectory(directory)
          .setMetadataLogDirectory(directory)
          .setControllerListenerName(properties.getProperty("controller.listener.names"))
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IOException("the data directory " + directory + " cannot be used: " + e, e);
    }
  }
}
