package io.tollgate.testbed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Starts a broker process: a KRaft node on 127.0.0.1. */
final class Broker {
  private static final String HOST = "127.0.0.1";

  private Broker() {}

  /** Starts the broker of a one-broker stack; its data, log and settings go to {@code data}. */
  static Child start(Path data, int port) {
    return start("the embedded broker", data, settings(data, port));
  }

  /** Starts one broker of a cluster; its log and settings file go to {@code folder}. */
  static Child start(String name, Path folder, Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    // Kafka's default of 128 MB would take half of the heap.
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    return start(name, folder, properties);
  }

  private static Child start(String name, Path data, Properties settings) {
    Path properties = data.resolve("broker.properties");
    try (OutputStream file = Files.newOutputStream(properties)) {
      settings.store(file, null);
    } catch (IOException e) {
      throw new LocalStackException(
          name + " cannot be started: cannot write " + properties + ": " + e.getMessage(), e);
    }
    return Child.start(
        name,
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Dlogback.configurationFile=tollgate-broker-logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            properties.toString()),
        Map.of(),
        data.resolve("broker.log"));
  }

  private static Map<String, String> settings(Path data, int port) {
    int controllerPort = Ports.free();
    Map<String, String> settings = new HashMap<>();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@" + HOST + ":" + controllerPort,
            "listeners",
                "BROKER://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort,
            "advertised.listeners", "BROKER://" + HOST + ":" + port,
            "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name", "BROKER",
            "controller.listener.names", "CONTROLLER",
            "log.dirs", data.resolve("broker").toString(),
            "auto.create.topics.enable", "false"));
    // One node cannot replicate, and internal topics with few partitions start sooner.
    settings.putAll(
        Map.of(
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0"));
    return settings;
  }
}
