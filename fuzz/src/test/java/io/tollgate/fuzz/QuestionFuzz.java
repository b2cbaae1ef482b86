package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tollgate.domain.decision.Precheck;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.edge.json.ShipmentJson;

/** The body of a request to the screening API. */
class QuestionFuzz {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  @FuzzTest(maxDuration = "10m")
  void shouldAnswerOrNameTheField(@NotNull String body) {
    try {
      assertThat(Precheck.of(ShipmentJson.question(body), REFERENCE).answer()).isNotNull();
    } catch (ShapeException e) {
      assertThat(e.field()).isNotBlank();
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
