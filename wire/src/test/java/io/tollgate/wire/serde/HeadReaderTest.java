package io.tollgate.wire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.wire.direct.DecisionHead;
import io.tollgate.wire.fixture.Results;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** Reading the head first gives the same value. */
class HeadReaderTest {
  private static final int TRIES = 200;
  private static final String TOPIC = "topic";

  private final WireSerdes serdes = WireSerdes.of(new InMemorySchemaRegistry(), true);

  private <H, D> Unopened<H, D> read(HeadForm<H, D> form, D value) {
    byte[] bytes = serdes.serde(form.codec()).serializer().serialize(TOPIC, value);
    return serdes.heads(form).read(TOPIC, bytes);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadADecisionByItsHead(@ForAll("decisions") Decision decision) {
    Unopened<DecisionHead, Decision> read = read(HeadForm.DECISION, decision);

    assertThat(read.head()).isEqualTo(DecisionHead.of(decision));
    assertThat(read.open()).isEqualTo(decision);
  }

  @Property(seed = "20251208", tries = TRIES)
  void shouldReadLevyDueByItsShipment(@ForAll("levyDues") LevyDue due) {
    Unopened<String, LevyDue> read = read(HeadForm.LEVY_DUE, due);

    assertThat(read.head()).isEqualTo(due.shipmentId());
    assertThat(read.open()).isEqualTo(due);
  }

  @Test
  void shouldRefuseATruncatedHead() {
    Decision decision = Results.decisions().sample();
    byte[] bytes = serdes.serde(HeadForm.DECISION.codec()).serializer().serialize(TOPIC, decision);
    byte[] cut = Arrays.copyOf(bytes, WireFormat.HEADER_BYTES + 1);

    assertThatThrownBy(() -> serdes.heads(HeadForm.DECISION).read(TOPIC, cut))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("topic");
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Results.decisions();
  }

  @Provide
  Arbitrary<LevyDue> levyDues() {
    return Results.levyDues();
  }
}
