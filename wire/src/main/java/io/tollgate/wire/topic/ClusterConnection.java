package io.tollgate.wire.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How the brokers are reached.
 *
 * @param bootstrapServers {@code host:port}, several between commas
 * @param clientSettings anything else that Kafka's clients take, by Kafka's names
 */
public record ClusterConnection(String bootstrapServers, Map<String, String> clientSettings) {
  public ClusterConnection {
    clientSettings = Map.copyOf(clientSettings);
  }

  /** Without any other setting. */
  public static ClusterConnection to(String bootstrapServers) {
    return new ClusterConnection(bootstrapServers, Map.of());
  }

  /** The settings with which every client begins. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(clientSettings);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return properties;
  }

  /** Settings may hold passwords, so only their names are shown. */
  @Override
  public String toString() {
    return "brokers at " + bootstrapServers + " with " + new TreeSet<>(clientSettings.keySet());
  }
}
