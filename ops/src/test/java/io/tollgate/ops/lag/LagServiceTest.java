package io.tollgate.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LagServiceTest {
  private static final Set<String> GROUP = Set.of(OneGroup.NAME);

  private final FakeCluster cluster = new FakeCluster();
  private Instant now = Instant.parse("2026-05-01T10:00:00Z");
  private final LagService service = new LagService(cluster, new HandClock(() -> now));

  /** A log in which every third offset is a marker, and a group. */
  private static final class FakeCluster extends OneGroup {
    private Ends ends = new Ends(0, 0);
    private OptionalLong committed = OptionalLong.empty();
    private int members = 1;
    private boolean isReadable = true;
    private final List<String> reads = new ArrayList<>();
    private final Map<Long, Instant> written = new HashMap<>();

    @Override
    public Observation observe(Collection<String> groups) {
      return observed(committed, members, ends);
    }

    @Override
    public OptionalLong countRecords(TopicPart part, long from, long to) {
      reads.add(from + "-" + to);
      long records = 0;
      for (long offset = from; offset < to; offset++) {
        records += offset % 3 == 2 ? 0 : 1;
      }
      return isReadable ? OptionalLong.of(records) : OptionalLong.empty();
    }

    @Override
    public OptionalLong timestampAt(TopicPart part, long offset) {
      return written.containsKey(offset)
          ? OptionalLong.of(written.get(offset).toEpochMilli())
          : OptionalLong.empty();
    }
  }

  private PartitionLag sample() {
    PartitionLag lag = service.sample(GROUP).get(0).partitions().get(0);
    now = now.plusSeconds(5);
    return lag;
  }

  @Test
  void shouldNotCountMarkers() {
    cluster.ends = new Ends(0, 3);
    cluster.committed = OptionalLong.of(2);

    PartitionLag lag = sample();

    assertThat(lag.lag()).isZero();
    assertThat(lag.isCounted()).isTrue();
    assertThat(lag.time()).contains(TimeLag.NONE);
    assertThat(lag.status()).isEqualTo(Status.OK);
  }

  @Test
  void shouldCountAShortRangeOnceAndALongOneNever() {
    cluster.ends = new Ends(0, 3_000);
    cluster.committed = OptionalLong.of(2_700);
    assertThat(sample().lag()).isEqualTo(200);
    assertThat(sample().lag()).isEqualTo(200);
    assertThat(cluster.reads).containsExactly("2700-3000");

    cluster.committed = OptionalLong.of(999);
    PartitionLag far = sample();
    assertThat(far.lag()).isEqualTo(2_001);
    assertThat(far.isCounted()).isFalse();
    assertThat(cluster.reads).hasSize(1);
  }

  @Test
  void shouldFallBackToOffsetsIfTheLogCannotBeRead() {
    cluster.ends = new Ends(0, 3);
    cluster.committed = OptionalLong.of(2);
    cluster.isReadable = false;

    assertThat(sample().lag()).isEqualTo(1);
  }

  @Test
  void shouldDistinguishNoCommitFromACommitAtZero() {
    cluster.ends = new Ends(3, 9);

    PartitionLag lag = sample();

    assertThat(lag.committed()).isEmpty();
    assertThat(lag.lag()).isEqualTo(4);
    assertThat(lag.position()).isEqualTo(3);
    cluster.ends = new Ends(9, 9);
    assertThat(sample().lag()).isZero();
  }

  @Test
  void shouldCountFromTheBeginningOfTheLogIfTheCommitIsBeforeIt() {
    cluster.ends = new Ends(6, 9);
    cluster.committed = OptionalLong.of(1);

    assertThat(sample().lag()).isEqualTo(2);
  }

  @Test
  void shouldEstimateTheTimeFromTheHistoryAndBeforeItFromTimestamps() {
    cluster.ends = new Ends(0, 100);
    cluster.committed = OptionalLong.of(40);
    cluster.written.put(40L, now.minusSeconds(77));
    assertThat(sample().time())
        .contains(new TimeLag(Duration.ofSeconds(77), TimeLag.Basis.TIMESTAMP));

    cluster.ends = new Ends(0, 200);
    cluster.committed = OptionalLong.of(149);
    // The history places the record 2.475 s after the first sample, which was 5 s ago.
    assertThat(sample().time())
        .contains(new TimeLag(Duration.ofMillis(2_525), TimeLag.Basis.HISTORY));
    // The record's timestamp is more exact, but counts only within the bounds of the samples.
    cluster.committed = OptionalLong.of(150);
    cluster.written.put(150L, now.minusSeconds(6));
    assertThat(sample().time()).contains(new TimeLag(Duration.ofSeconds(6), TimeLag.Basis.HISTORY));
    cluster.committed = OptionalLong.of(151);
    cluster.written.put(151L, now.minusSeconds(1_000));
    assertThat(sample().time())
        .contains(new TimeLag(Duration.ofSeconds(15), TimeLag.Basis.HISTORY));

    cluster.committed = OptionalLong.of(41);
    assertThat(sample().time()).isEqualTo(Optional.empty());
  }

  @Test
  void shouldReportTheStatusOfAGroupThatStopsAndContinues() {
    cluster.ends = new Ends(0, 100);
    cluster.committed = OptionalLong.of(40);
    cluster.members = 0;
    for (int i = 1; i < PartitionWindow.SIZE; i++) {
      assertThat(sample().status()).isEqualTo(Status.OK);
    }
    assertThat(sample().status()).isEqualTo(Status.STOP);
    cluster.members = 1;
    assertThat(sample().status()).isEqualTo(Status.STALL);
    cluster.committed = OptionalLong.of(50);
    assertThat(sample().status()).isEqualTo(Status.OK);
    cluster.committed = OptionalLong.of(20);
    assertThat(sample().status()).isEqualTo(Status.REWIND);
    cluster.committed = OptionalLong.of(100);
    assertThat(sample().status()).isEqualTo(Status.OK);
  }

  @Test
  void shouldBeSettledOnceEveryStatusIsPossible() {
    cluster.ends = new Ends(0, 1);
    for (int i = 1; i <= PartitionWindow.SIZE; i++) {
      assertThat(service.sample(GROUP).get(0).isSettled()).isEqualTo(i == PartitionWindow.SIZE);
    }
  }
}
