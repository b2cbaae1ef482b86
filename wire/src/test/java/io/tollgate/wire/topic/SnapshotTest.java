package io.tollgate.wire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.wire.topic.Snapshot.Patience;
import io.tollgate.wire.topic.Snapshot.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final String TOPIC = "t";
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);
  private static final Patience NONE = new Patience(Duration.ZERO, false);
  private static final Patience NONE_BUT_RENEWED = new Patience(Duration.ZERO, true);

  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
  private final List<String> visited = new ArrayList<>();

  @BeforeEach
  void assign() {
    consumer.assign(List.of(FIRST, SECOND));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.seekToBeginning(List.of(FIRST, SECOND));
  }

  private void holds(TopicPartition partition, String... values) {
    for (int offset = 0; offset < values.length; offset++) {
      consumer.addRecord(
          new ConsumerRecord<>(TOPIC, partition.partition(), offset, "k", values[offset]));
    }
  }

  private Snapshot<String, String> snapshot(long first, long second) {
    return new Snapshot<>(consumer, Map.of(FIRST, first, SECOND, second));
  }

  private Visit visit(Snapshot<String, String> snapshot, Patience patience) {
    return snapshot.visit(patience, record -> visited.add(record.value()));
  }

  @Test
  void shouldVisitNothingBeyondItsEndAndStopThere() {
    holds(FIRST, "a0", "a1", "later");
    holds(SECOND, "b0");

    assertThat(visit(snapshot(2, 1), NONE)).isEqualTo(Visit.COMPLETE);

    assertThat(visited).containsExactlyInAnyOrder("a0", "a1", "b0");
    assertThat(consumer.position(FIRST)).isEqualTo(2);
    assertThat(consumer.position(SECOND)).isEqualTo(1);
  }

  @Test
  void shouldBeCompleteImmediatelyIfThereIsNothing() {
    assertThat(visit(snapshot(0, 0), NONE)).isEqualTo(Visit.COMPLETE);
    assertThat(visited).isEmpty();
  }

  @Test
  void shouldStopWhenTheVisitorReturnsFalse() {
    holds(FIRST, "a0", "a1");
    Visit visit =
        snapshot(2, 0)
            .visit(
                NONE,
                record -> {
                  visited.add(record.value());
                  return false;
                });
    assertThat(visit).isEqualTo(Visit.STOPPED);
    assertThat(visited).containsExactly("a0");
  }

  @Test
  void shouldNotWaitForBrokersThatDeliverNothing() {
    holds(FIRST, "a0");
    assertThat(visit(snapshot(1, 3), NONE)).isEqualTo(Visit.TIMED_OUT);
    assertThat(visited).containsExactly("a0");
  }

  /** Every poll returns one record, so that the patience restarts before it ends. */
  @Test
  void shouldContinueWhileThereIsProgress() {
    holds(FIRST, "a0", "a1", "a2");
    consumer.setMaxPollRecords(1);
    assertThat(visit(snapshot(3, 0), NONE_BUT_RENEWED)).isEqualTo(Visit.COMPLETE);
    assertThat(visited).containsExactly("a0", "a1", "a2");
  }

  /** Limits the memory: the visitor gets each record before the next poll. */
  @Test
  void shouldKeepNoRecordOfAnEarlierPoll() {
    holds(FIRST, "a0", "a1", "a2");
    consumer.setMaxPollRecords(1);
    List<Long> positions = new ArrayList<>();
    snapshot(3, 0).visit(NONE_BUT_RENEWED, record -> positions.add(consumer.position(FIRST)));
    assertThat(positions).containsExactly(1L, 2L, 3L);
  }
}
