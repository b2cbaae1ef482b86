package io.tollgate.compliance.cluster;

import static io.tollgate.domain.fixture.HeldShipments.AT;
import static io.tollgate.domain.fixture.HeldShipments.REVIEW;
import static io.tollgate.domain.fixture.HeldShipments.decided;
import static io.tollgate.domain.fixture.HeldShipments.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.compliance.ComplianceException;
import io.tollgate.compliance.holds.OpenHolds;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.domain.officer.Signature;
import io.tollgate.producer.publish.PublisherSettings;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.TopicAdmin;
import io.tollgate.wire.topic.TopicReader;
import io.tollgate.wire.topic.TopicSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests the readers and the officer client on a real broker; a thread plays the application. */
@ExtendWith(SharedStackExtension.class)
@Timeout(180)
class OfficerClientOnABrokerIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static int runs;

  private final Namespace names = new Namespace("officers" + ++runs);
  private final ClusterConnection cluster;
  private final PublisherSettings settings;
  private final TopicSource source;
  private final ExecutorService application = Executors.newSingleThreadExecutor();

  OfficerClientOnABrokerIT(SharedStack stack) {
    cluster = ClusterConnection.to(stack.bootstrapServers());
    settings =
        new PublisherSettings(
            cluster,
            Map.of("schema.registry.url", stack.registryUrl(), "auto.register.schemas", "true"),
            names);
    source = new TopicSource(cluster, names, WireSerdes.configured(settings.registry()));
  }

  @BeforeEach
  void makeTopics() {
    try (TopicAdmin admin = TopicAdmin.connect(cluster, names)) {
      admin.create(2, (short) 1);
    }
  }

  @AfterEach
  void stop() {
    application.shutdownNow();
  }

  private static OfficerDecision decision() {
    OfficerDecision unsigned = judged("S-1", Result.RELEASED, REVIEW.fired(), 0).decision();
    return unsigned.signed(new Signature("0".repeat(128)));
  }

  private static OfficerOutcome outcome(Result result, Optional<Refusal.Code> refusal) {
    OfficerOutcome plain = judged("S-1", result, REVIEW.fired(), 0);
    return new OfficerOutcome(
        decision(), result, refusal, "a reason", plain.fires(), 0, plain.reference());
  }

  private <D> void write(Topic topic, Codec<D, ?> codec, Instant at, String key, D value) {
    String name = names.topic(topic);
    byte[] bytes = source.serdes().serde(codec).serializer().serialize(name, value);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            cluster.properties(), new StringSerializer(), new ByteArraySerializer())) {
      var unused = producer.send(new ProducerRecord<>(name, null, at.toEpochMilli(), key, bytes));
    }
  }

  private void answer(OfficerOutcome outcome) {
    write(Topic.OFFICER_OUTCOMES, Codecs.OFFICER_OUTCOME, AT, "S-1", outcome);
  }

  /** Answers each decision that arrives with the next of some outcomes. */
  private CompletableFuture<Void> judging(OfficerOutcome... outcomes) {
    TopicReader<OfficerDecision> decisions =
        source.openKeyAtEnd("S-1", Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION);
    return CompletableFuture.runAsync(
        () -> {
          try (decisions) {
            for (OfficerOutcome outcome : outcomes) {
              var unused = decisions.await(record -> true, LONG).orElseThrow();
              answer(outcome);
            }
          }
        },
        application);
  }

  @Test
  void shouldReturnTheOutcomeAfterItsDecisionAndNoEarlierOne() {
    answer(outcome(Result.DENIED, Optional.empty()));
    CompletableFuture<Void> judging = judging(outcome(Result.FIRST_RELEASE, Optional.empty()));

    OfficerOutcome outcome = new OfficerClient(settings).send(decision(), LONG);

    assertThat(outcome.result()).isEqualTo(Result.FIRST_RELEASE);
    judging.join();
  }

  @Test
  void shouldSendAgainIfTheKeyIsNotKnownYet() {
    CompletableFuture<Void> judging =
        judging(
            outcome(Result.REFUSED, Optional.of(Refusal.Code.UNKNOWN_KEY)),
            outcome(Result.FIRST_RELEASE, Optional.empty()));

    OfficerOutcome outcome = new OfficerClient(settings).send(decision(), LONG);

    assertThat(outcome.result()).isEqualTo(Result.FIRST_RELEASE);
    judging.join();
  }

  @Test
  void shouldReportThatNoOutcomeArrived() {
    assertThatThrownBy(() -> new OfficerClient(settings).send(decision(), Duration.ofSeconds(1)))
        .isInstanceOf(ComplianceException.class)
        .hasMessageContaining("decision D-S-1 about shipment S-1 was sent, but no outcome")
        .hasMessageContaining("within 1 s")
        .message()
        .hasLineCount(1);
    List<OfficerDecision> sent = new ArrayList<>();
    source.forEach(
        Topic.OFFICER_DECISIONS, Codecs.OFFICER_DECISION, record -> sent.add(record.value()));
    assertThat(sent).containsExactly(decision());
  }

  /** The console's contract test has the same sequence. */
  @Test
  void shouldReadHoldsWithTheirBeginningAndFirstRelease() {
    decide(0, "S-1", 1, Outcome.HELD);
    decide(1, "S-2", 1, Outcome.HELD);
    decide(60, "S-1", 2, Outcome.HELD);
    decide(61, "S-2", 2, Outcome.CLEARED);
    answer(outcome(Result.FIRST_RELEASE, Optional.empty()));
    write(
        Topic.OFFICER_OUTCOMES,
        Codecs.OFFICER_OUTCOME,
        AT,
        "S-2",
        judged("S-2", Result.FIRST_RELEASE, REVIEW.fired(), 0));

    HoldsReader reader = new HoldsReader(source);
    OpenHolds holds = reader.open();

    assertThat(holds.stream())
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.subject().shipmentId()).isEqualTo("S-1");
              assertThat(hold.since()).isEqualTo(AT);
              assertThat(hold.releasedBy()).contains("anna");
            });
    assertThat(holds.entries()).as("one hold, one outcome about it").isEqualTo(2);
    assertThat(reader.status("S-1").orElseThrow().since()).isEqualTo(AT);
    assertThat(reader.status("S-2").orElseThrow().since()).isEqualTo(AT.plusSeconds(61));
    assertThat(reader.status("S-3")).isEmpty();
  }

  private void decide(int second, String shipmentId, int attempt, Outcome outcome) {
    write(
        Topic.DECISIONS,
        Codecs.DECISION,
        AT.plusSeconds(second),
        shipmentId,
        decided(shipmentId, attempt, outcome));
  }
}
