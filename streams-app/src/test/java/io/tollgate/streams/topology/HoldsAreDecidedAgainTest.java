package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.streams.fixture.Pipeline;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldsAreDecidedAgainTest {
  private static final ReferenceTables TABLES = ReferenceFixture.tables();

  private Pipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state) {
    pipeline = new Pipeline(TABLES, state);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private List<Decision> decided() {
    return pipeline.decisions().stream().toList();
  }

  @Test
  void shouldClearAHoldForARateInTheQuarterOfItsShipDate() {
    pipeline.send(event("S-1", "E-1").currency("JPY").build());
    pipeline.settle();
    assertThat(decided())
        .singleElement()
        .satisfies(held -> assertThat(held.finding().code()).isEqualTo("AWAITING_FX"));

    pipeline.swap(ReferenceFixture.withFx(TABLES, fx("JPY", "2026-03-01", "0.01")));
    pipeline.settle();
    assertThat(decided())
        .singleElement()
        .satisfies(
            cleared -> {
              assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
              assertThat(cleared.subject().attempt()).isEqualTo(2);
              assertThat(cleared.cause()).isEqualTo(Cause.REFERENCE);
            });
    // 10 x 30,000 JPY x 0.01 = 3,000 USD; a quarter is due.
    assertThat(pipeline.levyDue())
        .extracting(due -> due.bucket().fiscalQuarter(), due -> due.levyUsd().toPlainString())
        .containsExactly(tuple("FY2027-Q1", "750.00"));
    pipeline.settle();
    assertThat(pipeline.quarterlyRevenue()).containsOnlyKeys("NVDA/FY2027-Q1/H200/CN");
  }

  @Test
  void shouldClearAHoldForAnApprovalAndLeaveOthers() {
    pipeline.send(
        event("S-1", "E-1").buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN").build(),
        event("S-2", "E-2").buyer("P-UNKNOWN", "Nobody Knows", "CN").build());
    pipeline.settle();
    assertThat(decided())
        .extracting(held -> held.finding().code())
        .containsExactly("NOT_APPROVED", "NOT_APPROVED");

    pipeline.swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.PENDING, Status.APPROVED));
    pipeline.settle();
    assertThat(decided())
        .extracting(decision -> decision.subject().shipmentId(), Decision::outcome)
        .containsExactly(tuple("S-1", Outcome.CLEARED));
    assertThat(pipeline.levyDue()).extracting(LevyDue::shipmentId).containsExactly("S-1");
  }

  @Test
  void shouldNameTheNextRuleIfOneIsLiftedAndAnotherHolds() {
    pipeline.send(
        event("S-1", "E-1")
            .buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN")
            .currency("JPY")
            .build());
    pipeline.swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.PENDING, Status.APPROVED));
    pipeline.settle();
    assertThat(decided())
        .extracting(decision -> decision.finding().code(), Decision::outcome)
        .containsExactly(tuple("NOT_APPROVED", Outcome.HELD), tuple("AWAITING_FX", Outcome.HELD));
    assertThat(pipeline.levyDue()).isEmpty();
  }

  @Test
  void shouldDecideMoreHoldsThanOneCallChecks() {
    int held = 1_234;
    for (int i = 0; i < held; i++) {
      pipeline.send(event("S-" + i, "E-" + i).currency("JPY").build());
    }
    pipeline.decisions();
    pipeline.swap(ReferenceFixture.withFx(TABLES, fx("JPY", "2026-03-01", "0.01")));
    pipeline.settle();
    pipeline.settle();
    assertThat(pipeline.outcomes()).hasSize(held).containsOnly(Outcome.CLEARED);
    assertThat(pipeline.levyDue()).hasSize(held);
  }
}
