package io.tollgate.producer.publish;

import io.tollgate.catalogue.Namespace;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.util.HashMap;
import java.util.Map;

/**
 * The connection of a publisher.
 *
 * @param cluster the brokers
 * @param registry settings of the schema registry's client, with Confluent's names; {@code
 *     schema.registry.url} is required
 * @param names the prefix of the topics; {@link Namespace#NONE} for an installation without one
 */
public record PublisherSettings(
    ClusterConnection cluster, Map<String, String> registry, Namespace names) {

  public PublisherSettings {
    registry = Map.copyOf(registry);
  }

  /**
   * Settings for an installation without a prefix, whose schemas are already registered.
   *
   * @param bootstrapServers {@code host:port}, separated by commas
   * @param registryUrl the registry's address, as Confluent clients use it
   */
  public static PublisherSettings of(String bootstrapServers, String registryUrl) {
    Map<String, String> registry = new HashMap<>();
    registry.put("schema.registry.url", registryUrl);
    registry.put("auto.register.schemas", "false");
    return new PublisherSettings(ClusterConnection.to(bootstrapServers), registry, Namespace.NONE);
  }

  WireSerdes serdes() {
    return WireSerdes.configured(registry);
  }
}
