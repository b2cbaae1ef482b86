package io.tollgate.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A Kafka broker and a schema registry, each a child process on 127.0.0.1. They end with this
 * object, and with this process however it ends; their data stays where a directory was asked for.
 */
public final class LocalStack implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String CONFLUENT_API = "/apis/ccompat/v7";

  private final DataDirectory data;
  private final String bootstrapServers;
  private final String registryUrl;
  private final Child broker;
  private final Child registry;
  private boolean closed;

  private LocalStack(
      DataDirectory data,
      String bootstrapServers,
      String registryUrl,
      Child broker,
      Child registry) {
    this.data = data;
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * Starts both and waits until they serve.
   *
   * @throws LocalStackException in one line, if a port or the directory is in use, or a child dies
   */
  public static LocalStack start(LocalStackOptions options) {
    int kafkaPort = Ports.asked(options.kafkaPort(), "--kafka-port");
    int registryPort = Ports.asked(options.registryPort(), "--registry-port");
    DataDirectory data = DataDirectory.open(options.dataDirectory());
    List<Child> children = new ArrayList<>();
    try {
      children.add(Broker.start(data.path(), kafkaPort));
      children.add(Registry.start(options.registryHome(), data.path(), registryPort));
    } catch (LocalStackException e) {
      children.forEach(Child::close);
      data.close();
      throw e;
    }
    LocalStack stack =
        new LocalStack(
            data,
            HOST + ":" + kafkaPort,
            registryUrl(registryPort),
            children.get(0),
            children.get(1));
    return stack.awaitReady();
  }

  static String registryUrl(int port) {
    return "http://" + HOST + ":" + port + CONFLUENT_API;
  }

  /** A signal while it starts ends it too: nobody else knows of it yet. */
  private LocalStack awaitReady() {
    Thread onSignal = new Thread(this::close, "stop-starting");
    try {
      Runtime.getRuntime().addShutdownHook(onSignal);
      Readiness.awaitBroker(broker, bootstrapServers);
      Readiness.awaitRegistry(registry, registryUrl);
      Runtime.getRuntime().removeShutdownHook(onSignal);
      return this;
    } catch (LocalStackException e) {
      close();
      throw e;
    } catch (IllegalStateException e) {
      // It is being stopped already.
      close();
      throw new LocalStackException("stopped while starting", e);
    }
  }

  /** The broker's address, {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The address that a Confluent client takes for its registry. */
  public String registryUrl() {
    return registryUrl;
  }

  /** Where the data and the logs of both lie. */
  public Path dataDirectory() {
    return data.path();
  }

  /** Completes with one line when either ends without having been asked to. */
  public CompletionStage<String> death() {
    return CompletableFuture.anyOf(broker.death(), registry.death())
        .thenApply(line -> line + data.whereLogsStay());
  }

  /** The broker's process, for whoever measures what it takes. */
  public ProcessHandle broker() {
    return broker.handle();
  }

  /** Ends both, the registry last, and deletes a temporary directory. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      broker.close();
    } finally {
      try {
        registry.close();
      } finally {
        data.close();
      }
    }
  }
}
