package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every record that falls back to the slow path is counted. */
class SlowPathsTest {
  private static final String TOPIC = "topic";
  private static final String SUBJECT = "topic-value";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final WireSerdes serdes = WireSerdes.of(registry, true);
  private final Serde<ShipmentEvent> events = serdes.serde(Codecs.SHIPMENT_EVENT);
  private final Serde<Decision> decisions = serdes.serde(Codecs.DECISION);
  private final Logger logger = (Logger) LoggerFactory.getLogger(SlowPaths.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  private void assertCounted(long read, long written) {
    assertThat(serdes.slowPaths().read()).isEqualTo(read);
    assertThat(serdes.slowPaths().written()).isEqualTo(written);
  }

  private List<String> logged(Level level) {
    return lines.list.stream()
        .filter(line -> line.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void shouldNotCountARecordWithADirectForm() {
    ShipmentEvent event = EventFixture.event("S-1", "E-1").build();
    byte[] bytes = events.serializer().serialize(TOPIC, event);

    assertThat(events.deserializer().deserialize(TOPIC, bytes)).isEqualTo(event);
    assertCounted(0, 0);
    assertThat(lines.list).isEmpty();
  }

  @Test
  void shouldCountEachRecordOfAnotherSchemaAndLogTheSchemaOnce() {
    byte[] old = Evolution.oldDecision(registry, SUBJECT);
    Decision expected = Evolution.oldDecisionAsReadNow();

    assertThat(decisions.deserializer().deserialize(TOPIC, old)).isEqualTo(expected);
    assertThat(decisions.deserializer().deserialize(TOPIC, old)).isEqualTo(expected);

    assertCounted(2, 0);
    assertThat(logged(Level.INFO))
        .singleElement()
        .asString()
        .startsWith("records of topic topic with schema id ")
        .contains("take the slow path");
    decisions.deserializer().deserialize("other", old);
    assertThat(logged(Level.INFO)).hasSize(2);
  }

  @Test
  void shouldCountARecordThatIsReadByItsHead() {
    byte[] old = Evolution.oldDecision(registry, SUBJECT);

    assertThat(serdes.heads(HeadForm.DECISION).read(TOPIC, old).head())
        .isEqualTo(DecisionHead.of(Evolution.oldDecisionAsReadNow()));
    assertCounted(1, 0);
  }

  @Test
  void shouldCountEachDamagedRecordAndLogTheFaultOnce() {
    byte[] bytes = events.serializer().serialize(TOPIC, EventFixture.event("S-1", "E-1").build());
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> events.deserializer().deserialize(TOPIC, longer))
          .isInstanceOf(SerializationException.class);
    }
    assertCounted(2, 0);
    assertThat(logged(Level.WARN))
        .singleElement()
        .asString()
        .startsWith("a record of topic topic takes the slow path")
        .contains("bytes follow the end of the value");
  }
}
