package io.tollgate.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several brokers and a schema registry, each in a child process on 127.0.0.1, to test settings of
 * real clusters. {@link #close} ends the child processes; they also end if this process is killed.
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
   * @param home the folder of its program
   */
  public record RegistryNode(Path home, int port) {}

  /**
   * One of the brokers.
   *
   * @param address {@code host:port} for clients that need no password
   * @param settings values by Kafka's property names; Kafka's defaults apply to all others
   */
  public record Node(String address, Map<String, String> settings) {
    public Node {
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Starts all, and waits until each broker serves and sees all other brokers.
   *
   * @param folder the folder for their logs and the registry's data
   * @throws LocalStackException with a one-line message if one of them dies or is not ready in time
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

  /** The value of {@code schema.registry.url}. */
  public String registryUrl() {
    return registryUrl;
  }

  /** Kills a broker without a clean shutdown; the first broker is 0. */
  public void kill(int broker) {
    brokers.get(broker).kill();
  }

  /** Ends all brokers and the registry. */
  @Override
  public void close() {
    // A clean shutdown moves leaders to other brokers, which takes long. The data is not needed.
    brokers.forEach(Child::kill);
    children.forEach(Child::close);
  }
}
