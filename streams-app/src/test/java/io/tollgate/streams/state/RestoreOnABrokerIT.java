package io.tollgate.streams.state;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.fixture.Installation;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.state.UnreadableStateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Starts the application on changelogs of another build. */
@ExtendWith(SharedStackExtension.class)
class RestoreOnABrokerIT {
  private static final int ONE_PARTITION = 1;
  private static SharedStack stack;

  @TempDir private Path state;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  private Installation installation(String runId) {
    Installation made = new Installation(stack, runId, state, ONE_PARTITION);
    made.load(EarlierRun.after());
    return made;
  }

  /** Creates a changelog, as the other build left it on the cluster. */
  private static void leaveBehind(
      Installation installation, Store store, List<KeyValue<byte[], byte[]>> records)
      throws Exception {
    String topic = Pipeline.changelogTopic(installation.names(), store);
    try (Admin admin = Admin.create(installation.cluster().properties());
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                installation.cluster().properties(),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      admin
          .createTopics(List.of(new NewTopic(topic, ONE_PARTITION, (short) 1)))
          .all()
          .get(Installation.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      for (KeyValue<byte[], byte[]> record : records) {
        producer.send(new ProducerRecord<>(topic, record.key, record.value)).get();
      }
    }
  }

  @Test
  void shouldContinueFromTheChangelogsOfAReleasedBuild() throws Exception {
    Installation installation = installation("restored");
    for (Store store : Store.values()) {
      leaveBehind(installation, store, ChangelogFixtures.records("v1", store));
    }
    installation.publish(
        List.of(
            EarlierRun.cleared(),
            EarlierRun.revised(34),
            EarlierRun.awaitingFx(3),
            event("S-1", "E-2").revision(2).lines(line(1, "H200-SXM", 4, "30000")).build(),
            EarlierRun.licensed("S-10", 41)));

    try (TollgateApp app = TollgateApp.start(installation.config())) {
      assertThat(installation.decisions(some -> some.size() >= 5))
          .extracting(record -> record.outcome())
          .containsExactly(
              Outcome.DUPLICATE,
              Outcome.DUPLICATE,
              Outcome.DUPLICATE,
              Outcome.CLEARED,
              Outcome.HELD);
      assertThat(installation.levyDue(some -> !some.isEmpty()))
          .extracting(due -> due.kind() + " " + due.levyUsd().toPlainString())
          .containsExactly("ADJUSTMENT -45000.00");
      // 90 units in four shipments; the correction takes six back.
      assertThat(
              installation
                  .quarterlyRevenue(
                      rows -> rows.values().stream().anyMatch(RestoreOnABrokerIT::has84Pieces))
                  .values())
          .singleElement()
          .satisfies(row -> assertThat(row.total().shipments()).isEqualTo(4));
      assertThat(app.failure().toCompletableFuture()).isNotDone();
    }
  }

  private static boolean has84Pieces(QuarterlyRevenue row) {
    return row.total().units().intValueExact() == 84;
  }

  @Test
  void shouldStopIfAChangelogHasStateOfAnotherBuild() throws Exception {
    Installation installation = installation("later");
    Bundle later = new Bundle();
    later.add(new byte[] {'S'}, new byte[] {Byte.MAX_VALUE, 0});
    leaveBehind(
        installation, Store.SHIPMENTS, List.of(KeyValue.pair(new byte[] {'S'}, later.take())));
    installation.publish(List.of(event("S-1", "E-1").build()));

    try (TollgateApp app = TollgateApp.start(installation.config())) {
      Throwable failure =
          app.failure()
              .toCompletableFuture()
              .get(Installation.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      assertThat(failure)
          .isInstanceOf(UnreadableStateException.class)
          .hasMessageStartingWith(
              "the changelog of the store shipments holds a shipment-state of form 127, which"
                  + " another version of Tollgate wrote, but this version reads forms 1 to ")
          .hasMessageEndingWith("; run the version that wrote it, or a later one");
    }
  }

  @Test
  void shouldNotStartIfTheStateDirectoryHasFormsOfAnotherBuild() throws Exception {
    Installation installation = installation("newer");
    Path directory = state.resolve(installation.names().applicationId());
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(StoredForms.FILE), "seen-event 2 0123456789abcdef\n");

    assertThatThrownBy(() -> TollgateApp.start(installation.config()))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageStartingWith(
            "the state directory " + directory + " holds a seen-event of form 2")
        .hasMessageEndingWith("run the version that wrote it, or a later one");
  }
}
