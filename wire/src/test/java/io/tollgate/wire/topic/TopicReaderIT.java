package io.tollgate.wire.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.common.IsolationLevel.READ_COMMITTED;
import static org.apache.kafka.common.IsolationLevel.READ_UNCOMMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads a topic of a real broker from its beginning to its end. */
@ExtendWith(SharedStackExtension.class)
@Timeout(180)
class TopicReaderIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final long WHEN = 1_767_225_600_000L;

  private final String topic = "reader-" + UUID.randomUUID();
  private final ClusterConnection cluster;

  TopicReaderIT(SharedStack stack) {
    cluster = ClusterConnection.to(stack.bootstrapServers());
  }

  @BeforeEach
  void makeTopic() throws Exception {
    try (Admin admin = Admin.create(cluster.properties())) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
      // The controller answers before the broker lists the topic.
      await()
          .ignoreExceptions()
          .atMost(PATIENCE)
          .until(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().size() == 1);
    }
  }

  @Test
  void shouldReturnAllPartsOfARecord() throws Exception {
    send(true, record(1, "a", "first"), record(1, "b", null));

    try (TopicReader<String> reader = open(new StringDeserializer())) {
      List<Received<String>> all = toEnd(reader);

      assertThat(all).hasSize(2);
      Received<String> first = all.get(0);
      assertThat(first.partition()).isEqualTo(1);
      assertThat(first.offset()).isZero();
      assertThat(first.timestamp()).isEqualTo(WHEN);
      assertThat(first.key()).isEqualTo("a");
      assertThat(first.value()).isEqualTo("first");
      assertThat(first.headers()).containsOnlyKeys("h").containsEntry("h", "H".getBytes(UTF_8));
      assertThat(all.get(1).value()).isNull();
    }
  }

  @Test
  void shouldReachTheEndOfATopicThatEndsInAnAbortedTransaction() throws Exception {
    send(true, record(0, "a", "kept"), record(1, "b", "kept"));
    send(false, record(0, "a", "aborted"), record(1, "b", "aborted"));

    try (TopicReader<String> reader = open(new StringDeserializer())) {
      assertThat(toEnd(reader)).extracting(Received::value).containsExactly("kept", "kept");
    }
  }

  @Test
  void shouldBeAtTheEndOfAnEmptyTopic() {
    try (TopicReader<String> reader = open(new StringDeserializer())) {
      assertThat(reader.isAtEnd()).isTrue();
    }
  }

  @Test
  void shouldNotBeAtTheEndBeforeItHasRead() throws Exception {
    send(true, record(0, "a", "x"));

    try (TopicReader<String> reader = open(new StringDeserializer())) {
      assertThat(reader.isAtEnd()).isFalse();
    }
  }

  @Test
  void shouldContinueAfterItHasLookedForTheEndAgain() throws Exception {
    try (TopicReader<String> reader = open(new StringDeserializer())) {
      send(true, record(0, "a", "later"));
      assertThat(reader.isAtEnd()).as("the end when it was opened").isTrue();

      lookForEndUntilThereIsMore(reader);

      assertThat(toEnd(reader)).extracting(Received::value).containsExactly("later");
    }
  }

  /** The commit is acknowledged before its marker is written, so the end moves slightly later. */
  private static void lookForEndUntilThereIsMore(TopicReader<String> reader) {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .until(
            () -> {
              reader.lookForEnd();
              return !reader.isAtEnd();
            });
  }

  @Test
  void shouldVisitUpToTheEndAtOpeningAndContinueThere() throws Exception {
    send(true, record(0, "a", "x"), record(1, "b", "y"));
    try (TopicReader<String> reader = open(new StringDeserializer())) {
      send(true, record(0, "a", "later"));
      List<String> visited = new ArrayList<>();
      reader.forEach(record -> visited.add(record.value()));
      assertThat(visited).containsExactlyInAnyOrder("x", "y");

      assertThat(reader.await(record -> true, PATIENCE)).map(Received::value).contains("later");
    }
  }

  @Test
  void shouldReadTheOnePartitionThatHoldsAKey() throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(cluster.properties(), new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < 20; i++) {
        producer.send(new ProducerRecord<>(topic, "key-" + i, "value-" + i)).get();
      }
    }
    for (int i = 0; i < 20; i++) {
      try (TopicReader<String> reader =
          TopicReader.openKey(cluster, topic, "key-" + i, new StringDeserializer())) {
        List<String> visited = new ArrayList<>();
        reader.forEach(record -> visited.add(record.value()));
        assertThat(visited).contains("value-" + i).hasSizeLessThan(20);
        assertThat(reader.next()).hasSize(1);
      }
    }
  }

  @Test
  void shouldAwaitARecordThatIsWrittenAfterItWasOpenedAtTheEnd() throws Exception {
    int partition = partitionOf("k");
    send(true, record(partition, "k", "old"));
    try (TopicReader<String> reader =
        TopicReader.openKeyAtEnd(cluster, topic, "k", new StringDeserializer())) {
      assertThat(reader.await(record -> true, Duration.ZERO)).isEmpty();
      send(true, record(partition, "k", "other"), record(partition, "k", "new"));
      assertThat(reader.await(record -> record.value().equals("new"), PATIENCE)).isPresent();
      assertThat(reader.await(record -> record.value().equals("old"), SOON)).isEmpty();
    }
  }

  private static int partitionOf(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % 2;
  }

  @Test
  void shouldLeaveNoConsumerGroupBehind() throws Exception {
    send(true, record(0, "a", "x"));
    for (int i = 0; i < 2; i++) {
      try (TopicReader<String> reader = open(new StringDeserializer())) {
        assertThat(toEnd(reader)).hasSize(1);
      }
    }
    try (Admin admin = Admin.create(cluster.properties())) {
      assertThat(admin.listGroups().all().get()).isEmpty();
    }
  }

  @Test
  void shouldNameAMissingTopic() {
    assertThatThrownBy(
            () -> TopicReader.open(cluster, "no-" + topic, new StringDeserializer()).close())
        .isInstanceOf(TopicException.class)
        .hasMessageContaining("no-" + topic)
        .message()
        .hasLineCount(1);
  }

  @Test
  void shouldReportWhyARecordCannotBeDecoded() throws Exception {
    send(true, record(0, "a", "x"));
    SerializationException bad = new SerializationException("it is no number");
    Deserializer<String> numbers =
        (name, bytes) -> {
          throw bad;
        };
    try (TopicReader<String> reader = open(numbers)) {
      assertThatThrownBy(() -> toEnd(reader))
          .isInstanceOf(TopicException.class)
          .hasMessage("topic " + topic + " cannot be read: it is no number")
          .hasRootCause(bad);
    }
  }

  private <D> TopicReader<D> open(Deserializer<D> values) {
    return TopicReader.open(cluster, topic, values);
  }

  private static <D> List<Received<D>> toEnd(TopicReader<D> reader) {
    List<Received<D>> all = new ArrayList<>();
    while (!reader.isAtEnd()) {
      all.addAll(reader.poll(SOON));
    }
    return all;
  }

  private ProducerRecord<String, String> record(int partition, String key, String value) {
    ProducerRecord<String, String> record =
        new ProducerRecord<>(topic, partition, WHEN, key, value);
    record.headers().add("h", "h".getBytes(UTF_8)).add("h", "H".getBytes(UTF_8));
    return record;
  }

  @SafeVarargs
  private void send(boolean commit, ProducerRecord<String, String>... records) throws Exception {
    Map<String, Object> settings = cluster.properties();
    settings.put("transactional.id", topic);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (ProducerRecord<String, String> record : records) {
        producer.send(record).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
    awaitSettled();
  }

  /**
   * The producer learns of its commit before the partitions do; until then, its records are
   * unreadable.
   */
  private void awaitSettled() throws Exception {
    try (Admin admin = Admin.create(cluster.properties())) {
      await()
          .atMost(PATIENCE)
          .until(() -> ends(admin, READ_COMMITTED).equals(ends(admin, READ_UNCOMMITTED)));
    }
  }

  private List<Long> ends(Admin admin, IsolationLevel level) throws Exception {
    TopicPartition first = new TopicPartition(topic, 0);
    TopicPartition second = new TopicPartition(topic, 1);
    ListOffsetsResult ends =
        admin.listOffsets(
            Map.of(first, OffsetSpec.latest(), second, OffsetSpec.latest()),
            new ListOffsetsOptions(level));
    return List.of(
        ends.partitionResult(first).get().offset(), ends.partitionResult(second).get().offset());
  }
}
