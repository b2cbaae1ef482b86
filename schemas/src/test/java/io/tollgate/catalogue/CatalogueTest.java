package io.tollgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void shouldGiveEachNameOnce() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::baseName)).doesNotHaveDuplicates();
    assertThat(
            Stream.concat(
                Arrays.stream(Store.values()).map(Store::storeName),
                Arrays.stream(Step.values()).map(Step::stepName)))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Metric.values()).map(Metric::metricName)).doesNotHaveDuplicates();
  }

  @Test
  void shouldPrefixTheNamesOfARun() {
    Namespace run = new Namespace("r-7");
    assertThat(run.topic(Topic.LEVY_DUE)).isEqualTo("r-7.tollgate.levy-due.v1");
    assertThat(run.subject(Topic.LEVY_DUE)).isEqualTo("r-7.tollgate.levy-due.v1-value");
    assertThat(run.applicationId()).isEqualTo("r-7.tollgate");
    assertThat(Namespace.NONE.topic(Topic.SHIPMENTS)).isEqualTo("tollgate.shipments.v1");
    assertThat(Namespace.NONE.applicationId()).isEqualTo("tollgate");
  }

  @Test
  void shouldRefuseAPrefixThatIsNotValidInATopicName() {
    assertThatThrownBy(() -> new Namespace("a b"))
        .hasMessage("'a b' is not a valid run id: use up to 64 letters, digits, '_' and '-'");
  }

  @Test
  void shouldKeepEvidenceForeverAndOnlyTheLatestRowsOfTheTable() {
    assertThat(Topic.LEVY_DUE.settings())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1");
    assertThat(Topic.QUARTERLY_REVENUE.settings()).containsEntry("cleanup.policy", "compact");
    assertThat(Topic.SHIPMENTS.partitions(12)).isEqualTo(12);
    assertThat(Topic.REF_MANIFEST.partitions(12)).isEqualTo(1);
  }

  @Test
  void shouldCreateTopicsThatTakeTheLargestRecord() {
    assertThat(Topic.SHIPMENTS.creation()).containsEntry("max.message.bytes", "1048588");
    assertThat(Topic.SHIPMENTS_DLQ.creation()).containsEntry("max.message.bytes", "8388608");
    assertThat(Topic.DECISIONS.creation())
        .containsEntry("max.message.bytes", "8388608")
        .containsAllEntriesOf(Topic.DECISIONS.settings());
  }
}
