package io.tollgate.wire.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The connection to the brokers.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param clientSettings other settings of Kafka's clients, with Kafka's names
 */
public record ClusterConnection(String bootstrapServers, Map<String, String> clientSettings) {
  public ClusterConnection {
    clientSettings = Map.copyOf(clientSettings);
  }

  /** A connection without other settings. */
  public static ClusterConnection to(String bootstrapServers) {
    return new ClusterConnection(bootstrapServers, Map.of());
  }

  /** The basic settings of every client. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(clientSettings);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return properties;
  }

  /** Shows only the names of settings, because the values may be passwords. */
  @Override
  public String toString() {
    return "brokers at " + bootstrapServers + " with " + new TreeSet<>(clientSettings.keySet());
  }
}
