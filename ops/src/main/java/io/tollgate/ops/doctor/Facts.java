package io.tollgate.ops.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The facts about a cluster that the checks use.
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
   * @param settings by Kafka's names; empty if this user may not read them
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
   * @param fault the fault that the broker reports; blank if none
   */
  public record Disk(
      String path, OptionalLong totalBytes, OptionalLong usableBytes, String fault) {}

  /**
   * A topic.
   *
   * @param settings by Kafka's names; empty if this user may not read them
   * @param allowed the operations that this user may do, by Kafka's names
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

    /** The least number of replicas of any partition. */
    int replicas() {
      return partitions.stream().mapToInt(PartitionState::replicas).min().orElse(0);
    }
  }

  /** A partition: its number, whether it has a leader, its replicas, and the in-sync ones. */
  public record PartitionState(int partition, boolean hasLeader, int replicas, int inSync) {}

  /**
   * The registry.
   *
   * @param clock its clock, to the second
   * @param asked this machine's clock when the answer came
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
   * @param compatibility the compatibility level for new schemas
   */
  public record SubjectState(
      String name, Optional<Integer> ownId, Optional<Integer> newestId, String compatibility) {}

  /**
   * The rights of the user that runs the checks.
   *
   * @param cluster operations on the cluster
   * @param group operations on the application's group; empty if that group does not exist yet
   * @param groupRefusal why the group is not visible; blank if it is
   * @param transactionsRefusal why the application's transactions are not visible; blank if they
   *     are
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
   * The content of the topics.
   *
   * @param reference the newest version of the reference data
   * @param referenceFault why it is incomplete; blank if it is complete or there is none
   * @param officers how many officers have a valid key
   */
  public record Content(Optional<String> reference, String referenceFault, int officers) {}
}
