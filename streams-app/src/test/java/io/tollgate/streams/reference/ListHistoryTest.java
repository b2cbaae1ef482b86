package io.tollgate.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.topic.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListHistoryTest {
  private final ListHistory history = new ListHistory();

  private static Manifest manifest(String list, String rates) {
    return new Manifest(
        list + rates,
        List.of(
            new TableVersion(ReferenceTable.WATCHLIST, list, 1),
            new TableVersion(ReferenceTable.FX_RATES, rates, 1)));
  }

  private void publish(long second, Manifest manifest) {
    history.add(new Received<>(0, second, second * 1_000, manifest.version(), manifest, Map.of()));
  }

  @Test
  void shouldKeepTheTimeIfOnlyOtherTablesChange() {
    publish(10, manifest("A", "1"));
    publish(20, manifest("A", "2"));

    assertThat(history.since(manifest("A", "2"))).isEqualTo(Instant.ofEpochSecond(10));
  }

  @Test
  void shouldSetTheTimeForANewListAndForAnEarlierOne() {
    publish(10, manifest("A", "1"));
    publish(20, manifest("B", "1"));
    assertThat(history.since(manifest("A", "1"))).isEqualTo(Instant.ofEpochSecond(10));
    assertThat(history.since(manifest("B", "1"))).isEqualTo(Instant.ofEpochSecond(20));

    publish(30, manifest("A", "1"));
    assertThat(history.since(manifest("A", "1"))).isEqualTo(Instant.ofEpochSecond(30));
  }
}
