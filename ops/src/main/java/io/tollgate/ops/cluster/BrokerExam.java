package io.tollgate.ops.cluster;

import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Facts.Disk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Reads a broker's settings and disks. */
final class BrokerExam {
  private final Admin admin;
  private final Answers answers;

  BrokerExam(Admin admin, Answers answers) {
    this.admin = admin;
    this.answers = answers;
  }

  Broker read(int id) {
    return new Broker(id, settings(ConfigResource.Type.BROKER, Integer.toString(id)), disks(id));
  }

  /** The settings of a broker or a topic; empty without the right to read them. */
  Map<String, String> settings(ConfigResource.Type type, String name) {
    ConfigResource resource = new ConfigResource(type, name);
    try {
      Config config = answers.await(admin.describeConfigs(Set.of(resource)).values().get(resource));
      Map<String, String> settings = new TreeMap<>();
      config.entries().stream()
          .filter(entry -> entry.value() != null)
          .forEach(entry -> settings.put(entry.name(), entry.value()));
      return settings;
    } catch (ClusterException e) {
      return Map.of();
    }
  }

  private List<Disk> disks(int broker) {
    try {
      return answers
          .await(admin.describeLogDirs(Set.of(broker)).descriptions().get(broker))
          .entrySet()
          .stream()
          .map(entry -> disk(entry.getKey(), entry.getValue()))
          .toList();
    } catch (ClusterException e) {
      return List.of();
    }
  }

  private static Disk disk(String path, LogDirDescription description) {
    String fault = description.error() == null ? "" : description.error().getMessage();
    return new Disk(path, description.totalBytes(), description.usableBytes(), fault);
  }
}
