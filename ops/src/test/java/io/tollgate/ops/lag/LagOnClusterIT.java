package io.tollgate.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.tollgate.ops.cluster.KafkaCluster;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.topic.ClusterConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lag on a real broker, with groups of every type, compared with the results of Kafka's clients.
 */
@ExtendWith(SharedStackExtension.class)
class LagOnClusterIT {
  private static SharedStack stack;

  private final KafkaCluster cluster =
      KafkaCluster.connect(ClusterConnection.to(stack.bootstrapServers()));
  // Tests advance this time. It starts now, so that the broker does not delete records as too old.
  private Instant now = Instant.now();
  private final LagService service = new LagService(cluster, new HandClock(() -> now));

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  private static RealLog log(String topic) throws Exception {
    return new RealLog(stack.bootstrapServers(), topic);
  }

  private static RealGroup.Consumer consumer(String group, RealLog log) {
    return new RealGroup.Consumer(
        "classic", stack.bootstrapServers(), group, log.partition().topic());
  }

  private Optional<GroupLag> sample(String group) {
    now = now.plusSeconds(5);
    return service.sample(Set.of(group)).stream().findFirst();
  }

  private PartitionLag one(String group) {
    List<PartitionLag> partitions = sample(group).orElseThrow().partitions();
    assertThat(partitions).hasSize(1);
    return partitions.get(0);
  }

  private Status statusAfterAWindow(String group) {
    Status status = Status.OK;
    for (int i = 0; i < PartitionWindow.SIZE; i++) {
      status = one(group).status();
    }
    return status;
  }

  private static void readUpTo(RealGroup member, RealLog log, String group, long offset) {
    await()
        .atMost(RealLog.PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              member.read();
              return log.committed(group) >= offset;
            });
  }

  @Test
  void shouldNotCountAMarkerAtTheEndAsLag() throws Exception {
    try (RealLog log = log("marker");
        RealGroup.Consumer member = consumer("marker-group", log)) {
      log.writeAsTransaction(5);
      readUpTo(member, log, "marker-group", 5);

      PartitionLag lag = one("marker-group");
      assertThat(log.lagByArithmetic("marker-group")).isEqualTo(1);
      assertThat(log.lagByReading("marker-group")).isZero();
      assertThat(lag.lag()).isZero();
      assertThat(lag.isCounted()).isTrue();
      assertThat(lag.time()).contains(TimeLag.NONE);
      assertThat(statusAfterAWindow("marker-group")).isEqualTo(Status.OK);

      // An aborted transaction is no lag, either: three records and a marker.
      log.abort(3);
      assertThat(log.lagByArithmetic("marker-group")).isEqualTo(5);
      assertThat(one("marker-group").lag()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer", "streams"})
  void shouldReportLagNAfterNEventsAndZeroAfterCatchingUp(String protocol, @TempDir Path state)
      throws Exception {
    int events = 37;
    String group = protocol + "-group";
    try (RealLog log = log("paused-" + protocol)) {
      log.write(10);
      try (RealGroup member = join(protocol, group, log, state.resolve("first"))) {
        readUpTo(member, log, group, 10);
        GroupLag lag = sample(group).orElseThrow();
        assertThat(lag.type()).isEqualTo(protocol);
        assertThat(lag.members()).isEqualTo(1);
        assertThat(lag.sumLag()).isZero();
      }
      log.write(events);
      PartitionLag paused = one(group);
      assertThat(paused.lag()).isEqualTo(events);
      assertThat(paused.committed()).hasValue(10);
      assertThat(log.lagByArithmetic(group)).isEqualTo(events);
      assertThat(log.lagByReading(group)).isEqualTo(events);

      // A transaction's marker adds one to the difference of offsets, but is no record for a
      // reader.
      log.writeAsTransaction(5);
      assertThat(log.lagByArithmetic(group)).isEqualTo(events + 6);
      assertThat(log.lagByReading(group)).isEqualTo(events + 5);
      assertThat(one(group).lag()).isEqualTo(events + 5);
      try (RealGroup member = join(protocol, group, log, state.resolve("second"))) {
        readUpTo(member, log, group, 10 + events + 5);
        assertThat(one(group).lag()).isZero();
        assertThat(log.lagByReading(group)).isZero();
      }
    }
  }

  private static RealGroup join(String protocol, String group, RealLog log, Path state) {
    return RealGroup.join(
        protocol, stack.bootstrapServers(), group, log.partition().topic(), state);
  }

  @Test
  void shouldDistinguishNoCommitFromACommitAtZero() throws Exception {
    try (RealLog log = log("uncommitted");
        RealGroup.Consumer member = consumer("uncommitted-group", log)) {
      member.join();
      PartitionLag empty = one("uncommitted-group");
      assertThat(empty.committed()).isEmpty();
      assertThat(empty.lag()).isZero();

      log.writeAsTransaction(4);
      PartitionLag waiting = one("uncommitted-group");
      assertThat(waiting.committed()).isEmpty();
      assertThat(waiting.lag()).isEqualTo(4);

      readUpTo(member, log, "uncommitted-group", 4);
      assertThat(one("uncommitted-group").committed()).hasValue(4);
    }
  }

  @Test
  void shouldReportAGroupThatStallsStopsGoesBackAndCatchesUp() throws Exception {
    String group = "status-group";
    try (RealLog log = log("status")) {
      log.write(20);
      try (RealGroup.Consumer member = consumer(group, log)) {
        readUpTo(member, log, group, 20);
        assertThat(statusAfterAWindow(group)).isEqualTo(Status.OK);
        // The group has a member and unread records, and does not read.
        log.write(5);
        assertThat(statusAfterAWindow(group)).isEqualTo(Status.STALL);
      }
      // Its member has left.
      assertThat(statusAfterAWindow(group)).isEqualTo(Status.STOP);
      try (RealGroup.Consumer member = consumer(group, log)) {
        readUpTo(member, log, group, 25);
        assertThat(one(group).status()).isEqualTo(Status.OK);
        member.commit(log.partition(), 7);
        assertThat(one(group).status()).isEqualTo(Status.REWIND);
        assertThat(one(group).lag()).isEqualTo(18);
        member.commit(log.partition(), 25);
        assertThat(one(group).status()).isEqualTo(Status.OK);
      }
    }
  }

  /** Two minutes of the test's clock, with a sample every five seconds. */
  @ParameterizedTest(name = "{0} records every {1} s, {2} records behind")
  @CsvSource({"10, 1, 200", "10, 1, 35", "150, 15, 200", "150, 15, 450"})
  void shouldMeasureTheTimeLagWithinATenth(int records, int every, int behind) throws Exception {
    String group = "time-%d-%d".formatted(every, behind);
    long[] timestamps = new long[records * 120 / every];
    int written = 0;
    try (RealLog log = log(group)) {
      for (int second = 0; second < 120; second++) {
        now = now.plusSeconds(1);
        if (second % every == 0) {
          log.write(records, now.toEpochMilli());
          java.util.Arrays.fill(timestamps, written, written + records, now.toEpochMilli());
          written += records;
        }
        if (second % 5 == 4) {
          int committed = Math.max(0, written - behind);
          log.commit(group, committed);
          Duration measured =
              service
                  .sample(Set.of(group))
                  .get(0)
                  .partitions()
                  .get(0)
                  .time()
                  .orElseThrow()
                  .behind();
          long truth = now.toEpochMilli() - timestamps[committed];
          assertThat(measured.toMillis()).isCloseTo(truth, within(truth / 10 + 1_000));
        }
      }
    }
  }
}
