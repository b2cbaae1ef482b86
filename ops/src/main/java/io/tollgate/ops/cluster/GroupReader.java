package io.tollgate.ops.cluster;

import io.tollgate.ops.lag.GroupOffsets;
import io.tollgate.ops.lag.TopicPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Reads consumer groups of each type that commits offsets: classic, consumer and streams. */
final class GroupReader {
  /** The protocol types of groups that commit offsets; those of Kafka Connect commit none. */
  private static final Set<String> PROTOCOLS = Set.of("", "consumer", "streams");

  private final Admin admin;
  private final Answers answers;

  GroupReader(Admin admin, Answers answers) {
    this.admin = admin;
    this.answers = answers;
  }

  List<String> names() {
    return listings().values().stream().map(GroupListing::groupId).sorted().toList();
  }

  private Map<String, GroupListing> listings() {
    return answers.await(admin.listGroups().all()).stream()
        .filter(listing -> listing.type().filter(GroupType.SHARE::equals).isEmpty())
        .filter(listing -> PROTOCOLS.contains(listing.protocol()))
        .collect(Collectors.toMap(GroupListing::groupId, listing -> listing, (a, b) -> a));
  }

  List<GroupOffsets> read(Collection<String> wanted) {
    Map<String, GroupListing> there = listings();
    List<String> found = wanted.stream().filter(there::containsKey).sorted().toList();
    List<String> streams = found.stream().filter(name -> isStreams(there.get(name))).toList();
    List<String> others = found.stream().filter(name -> !isStreams(there.get(name))).toList();
    List<GroupOffsets> read = new ArrayList<>(readStreams(streams));
    read.addAll(readOthers(others));
    return read;
  }

  private static boolean isStreams(GroupListing listing) {
    return listing.type().filter(GroupType.STREAMS::equals).isPresent();
  }

  private List<GroupOffsets> readOthers(List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var offsets =
        admin.listConsumerGroupOffsets(
            names.stream()
                .collect(Collectors.toMap(n -> n, n -> new ListConsumerGroupOffsetsSpec())));
    return read(
        admin.describeConsumerGroups(names).describedGroups(),
        offsets::partitionsToOffsetAndMetadata,
        GroupReader::of);
  }

  private static GroupOffsets of(
      ConsumerGroupDescription group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    SortedMap<TopicPart, OptionalLong> committed = committed(offsets);
    group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .forEach(p -> committed.putIfAbsent(part(p), OptionalLong.empty()));
    return new GroupOffsets(
        group.groupId(),
        group.type().toString().toLowerCase(Locale.ROOT),
        group.groupState().toString(),
        group.members().size(),
        committed);
  }

  private List<GroupOffsets> readStreams(List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var offsets =
        admin.listStreamsGroupOffsets(
            names.stream()
                .collect(Collectors.toMap(n -> n, n -> new ListStreamsGroupOffsetsSpec())));
    return read(
        admin.describeStreamsGroups(names).describedGroups(),
        offsets::partitionsToOffsetAndMetadata,
        GroupReader::of);
  }

  /** Reads the groups that still exist, of any kind. */
  private <D> List<GroupOffsets> read(
      Map<String, KafkaFuture<D>> described,
      Function<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> offsets,
      BiFunction<D, Map<TopicPartition, OffsetAndMetadata>, GroupOffsets> form) {
    List<GroupOffsets> read = new ArrayList<>();
    new TreeMap<>(described)
        .forEach(
            (name, description) ->
                answers
                    .awaitIfThere(description, GroupIdNotFoundException.class)
                    .ifPresent(
                        group -> read.add(form.apply(group, answers.await(offsets.apply(name))))));
    return read;
  }

  private static GroupOffsets of(
      StreamsGroupDescription group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    SortedMap<TopicPart, OptionalLong> committed = committed(offsets);
    // One partition of each topic is enough: the other partitions are added later.
    group
        .subtopologies()
        .forEach(
            part -> {
              part.sourceTopics()
                  .forEach(t -> committed.putIfAbsent(new TopicPart(t, 0), OptionalLong.empty()));
              part.repartitionSourceTopics()
                  .keySet()
                  .forEach(t -> committed.putIfAbsent(new TopicPart(t, 0), OptionalLong.empty()));
            });
    return new GroupOffsets(
        group.groupId(),
        "streams",
        group.groupState().toString(),
        group.members().size(),
        committed);
  }

  private static SortedMap<TopicPart, OptionalLong> committed(
      Map<TopicPartition, OffsetAndMetadata> offsets) {
    Map<TopicPart, OptionalLong> committed = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> {
          // Kafka returns null for a partition without a commit.
          if (offset != null) {
            committed.put(part(partition), OptionalLong.of(offset.offset()));
          }
        });
    return new TreeMap<>(committed);
  }

  private static TopicPart part(TopicPartition partition) {
    return new TopicPart(partition.topic(), partition.partition());
  }
}
