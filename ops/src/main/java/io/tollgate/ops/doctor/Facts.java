package io.tollgate.ops.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All that the checks know.
 *
 * @param topics by name; those of the installation and Kafka's own two
 * @param features Kafka's active feature levels, by name
 */
public record Facts(
    Needs needs,
    Part<List<Broker>> brokers,
    Part<Map<String, TopicState>> topics,
    Part<Map<String, Integer>> features,
    Part<RegistryState> registry,
    Part<Access> access,
    Part<Content> content) {

  /**
   * A broker.
   *
   * @param settings by Kafka's names; empty where they may not be read
   */
  public record Broker(int id, Map<String, String> settings, List<Disk> disks) {
    public Broker {
      settings = Map.copyOf(settings);
      disks = List.copyOf(disks);
    }
  }

  /**
   * A broker's directory of logs.
   *
   * @param fault what the broker says is wrong with it; blank for nothing
   */
  public record Disk(
      String path, OptionalLong totalBytes, OptionalLong usableBytes, String fault) {}

  /**
   * A topic.
   *
   * @param settings by Kafka's names; empty where they may not be read
   * @param allowed what may be done with it, by Kafka's names of operations
   */
  public record TopicState(
      String name,
      List<PartitionState> partitions,
      Map<String, String> settings,
      Set<String> allowed) {
    public TopicState {
      partitions = List.copyOf(partitions);
      settings = Map.copyOf(settings);
      allowed = Set.copyOf(allowed);
    }

    /** The copies that every partition has at least. */
    int replicas() {
      return partitions.stream().mapToInt(PartitionState::replicas).min().orElse(0);
    }
  }

  /** A partition: its number, whether it has a leader, its copies, and those in step. */
  public record PartitionState(int partition, boolean hasLeader, int replicas, int inSync) {}

  /**
   * The registry.
   *
   * @param clock its clock, to the second
   * @param asked this machine's clock as it answered
   */
  public record RegistryState(Optional<Instant> clock, Instant asked, List<SubjectState> subjects) {
    public RegistryState {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * A subject.
   *
   * @param ownId the id of the schema that this Tollgate writes; empty if it is not registered
   * @param newestId the id of its newest schema
   * @param compatibility how new schemas have to fit
   */
  public record SubjectState(
      String name, Optional<Integer> ownId, Optional<Integer> newestId, String compatibility) {}

  /**
   * What whoever asks may do.
   *
   * @param cluster operations on the cluster
   * @param group operations on the application's group; empty where there is no such group yet
   * @param groupRefusal why the group may not be seen; blank where it may
   * @param transactionsRefusal why the application's transactions may not be seen; blank likewise
   */
  public record Access(
      Set<String> cluster,
      Optional<Set<String>> group,
      String groupRefusal,
      String transactionsRefusal) {
    public Access {
      cluster = Set.copyOf(cluster);
    }
  }

  /**
   * What lies on the topics.
   *
   * @param reference the newest version of the reference data
   * @param referenceFault why it is not whole; blank where it is, or there is none
   * @param officers how many have a key that counts
   */
  public record Content(Optional<String> reference, String referenceFault, int officers) {}
}
