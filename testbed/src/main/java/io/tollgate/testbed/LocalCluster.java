package io.tollgate.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several brokers and a schema registry, each a child process on 127.0.0.1, for trying what is said
 * of a real cluster. They end with this object, and with this process however it ends.
 */
public final class LocalCluster implements AutoCloseable {
  private final List<Child> children = new ArrayList<>();
  private final List<Child> brokers = new ArrayList<>();
  private final String registryUrl;

  private LocalCluster(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  /**
   * The registry.
   *
   * @param home the folder that holds its program
   */
  public record RegistryNode(Path home, int port) {}

  /**
   * One of the brokers.
   *
   * @param address {@code host:port} for clients that need no password
   * @param settings by Kafka's names, everything that is not to be as Kafka has it
   */
  public record Node(String address, Map<String, String> settings) {
    public Node {
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Starts all and waits until each serves and sees the others.
   *
   * @param folder where their logs and the registry's data lie
   * @throws LocalStackException in one line, if one of them dies or is not ready in time
   */
  public static LocalCluster start(Path folder, List<Node> nodes, RegistryNode registry) {
    LocalCluster cluster = new LocalCluster(LocalStack.registryUrl(registry.port()));
    try {
      for (Node node : nodes) {
        String name = "broker " + node.settings().get("node.id");
        Path own = Files.createDirectories(folder.resolve(name.replace(' ', '-')));
        Child broker = Broker.start(name, own, node.settings());
        cluster.children.add(broker);
        cluster.brokers.add(broker);
      }
      Child schemas = Registry.start(registry.home(), folder, registry.port());
      cluster.children.add(schemas);
      for (int i = 0; i < nodes.size(); i++) {
        Readiness.awaitBroker(cluster.brokers.get(i), nodes.get(i).address(), nodes.size());
      }
      Readiness.awaitRegistry(schemas, cluster.registryUrl);
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    } catch (LocalStackException e) {
      cluster.close();
      throw e;
    }
  }

  /** The address that a Confluent client takes for its registry. */
  public String registryUrl() {
    return registryUrl;
  }

  /** Ends a broker as a power cut would; the first is 0. */
  public void kill(int broker) {
    brokers.get(broker).kill();
  }

  /** Ends all. */
  @Override
  public void close() {
    // One that waits for the others to hand over its partitions takes long, and nothing is kept.
    brokers.forEach(Child::kill);
    children.forEach(Child::close);
  }
}
