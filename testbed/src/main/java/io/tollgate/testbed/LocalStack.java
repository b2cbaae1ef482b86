package io.tollgate.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A Kafka broker and a schema registry, each in a child process on 127.0.0.1. {@link #close} ends
 * both; they also end if this process is killed. Their data stays if the options name a directory.
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
   * Starts both and waits until both serve.
   *
   * @throws LocalStackException with a one-line message if a port or the directory is in use, or a
   *     child process dies
   */
  public static LocalStack start(LocalStackOptions options) {
    int kafkaPort = Ports.requested(options.kafkaPort(), "--kafka-port");
    int registryPort = Ports.requested(options.registryPort(), "--registry-port");
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

  /** A shutdown hook closes the stack on a signal, because the caller cannot close it yet. */
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
      // The JVM is already shutting down, so it accepts no change of hooks.
      close();
      throw new LocalStackException("stopped while broker and registry were starting", e);
    }
  }

  /** The broker's address, {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** The value of {@code schema.registry.url}. */
  public String registryUrl() {
    return registryUrl;
  }

  /** The folder of data and logs of both. */
  public Path dataDirectory() {
    return data.path();
  }

  /** Completes with a one-line message if either ends before {@link #close}. */
  public CompletionStage<String> death() {
    return CompletableFuture.anyOf(broker.death(), registry.death())
        .thenApply(line -> line + data.whereLogsStay());
  }

  /** The broker's process, to measure its CPU and memory. */
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
