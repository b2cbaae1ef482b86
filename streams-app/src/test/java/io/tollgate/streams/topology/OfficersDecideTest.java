package io.tollgate.streams.topology;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.OfficerFixture.BERND;
import static io.tollgate.domain.fixture.OfficerFixture.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.OfficerFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.domain.officer.Refusal.Code;
import io.tollgate.domain.officer.Signature;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Role;
import io.tollgate.streams.fixture.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests officers' decisions about shipments on hold. */
class OfficersDecideTest {
  private static final ReferenceTables TABLES = ReferenceFixture.tables();

  private Pipeline pipeline;

  @BeforeEach
  void start(@TempDir Path state) {
    pipeline = new Pipeline(TABLES, state);
    pipeline.register(ANNA.added(), BERND.added());
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  /** The buyer is approved, and has the name of an entry of a list that holds shipments. */
  private static EventFixture toReview(int revision) {
    return event("S-1", "E-" + revision)
        .revision(revision)
        .buyer(ReferenceFixture.GOOD, ReferenceFixture.REVIEW_NAME, "CN");
  }

  private void hold(EventFixture held) {
    pipeline.send(held.build());
    assertThat(pipeline.outcomes()).endsWith(Outcome.HELD);
  }

  private List<Decision> decided() {
    return pipeline.decisions().stream().toList();
  }

  private OfficerOutcome outcomeOf(OfficerDecision decision) {
    pipeline.decide(decision);
    List<OfficerOutcome> outcomes = pipeline.officerOutcomes();
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.get(0).decision()).isEqualTo(decision);
    return outcomes.get(0);
  }

  private void assertRefused(OfficerDecision decision, Code code, String words) {
    OfficerOutcome outcome = outcomeOf(decision);
    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.refusal()).contains(code);
    assertThat(outcome.sentence()).contains(words);
    assertThat(pipeline.decisions()).isEmpty();
    assertThat(pipeline.levyDue()).isEmpty();
  }

  private static FiredRule fired(String rule) {
    return new FiredRule(rule, Optional.empty(), "", "", "");
  }

  private static ReferenceTables withWatchlist(List<WatchlistEntry> watchlist) {
    return new ReferenceTables(
        TABLES.exporters(),
        TABLES.products(),
        TABLES.levyRates(),
        TABLES.fxRates(),
        TABLES.parties(),
        watchlist,
        TABLES.policy());
  }

  private static ReferenceTables plus(WatchlistEntry entry) {
    List<WatchlistEntry> all = new ArrayList<>(TABLES.watchlist());
    all.add(entry);
    return withWatchlist(all);
  }

  @Test
  void shouldClearAShipmentThatTwoOfficersRelease() {
    hold(toReview(1));
    OfficerDecision first = ANNA.release("S-1", 1, REVIEW);
    assertThat(outcomeOf(first).result()).isEqualTo(Result.FIRST_RELEASE);
    assertThat(pipeline.decisions()).isEmpty();

    OfficerDecision second = BERND.release("S-1", 1, REVIEW);
    assertThat(outcomeOf(second))
        .returns(Result.RELEASED, OfficerOutcome::result)
        .returns(2, OfficerOutcome::attempt);
    assertThat(decided())
        .singleElement()
        .satisfies(
            cleared -> {
              assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
              assertThat(cleared.subject().attempt()).isEqualTo(2);
              assertThat(cleared.cause()).isEqualTo(Cause.OFFICER);
              assertThat(cleared.officerActs()).containsExactly(first.act(), second.act());
            });
    // 10 x 30,000 USD; a quarter is due.
    assertThat(pipeline.levyDue())
        .extracting(LevyDue::kind, due -> due.levyUsd().toPlainString())
        .containsExactly(tuple(LevyDue.Kind.ACCRUAL, "75000.00"));
  }

  @Test
  void shouldRejectTheSameOfficerTwice() {
    hold(toReview(1));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW));
    pipeline.officerOutcomes();
    assertRefused(ANNA.release("S-1", 1, REVIEW), Code.SAME_OFFICER, "has already released");
  }

  @Test
  void shouldRejectOneOfficerWithTwoKeys() {
    OfficerFixture annaAgain = new OfficerFixture("anna");
    pipeline.register(annaAgain.added());
    hold(toReview(1));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW));
    pipeline.officerOutcomes();
    assertRefused(annaAgain.release("S-1", 1, REVIEW), Code.SAME_OFFICER, "another officer");
  }

  @Test
  void shouldNotCountAFirstReleaseWhoseKeyWasRevokedSince() {
    hold(toReview(1));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW));
    pipeline.officerOutcomes();
    pipeline.register(ANNA.revoked());
    assertThat(outcomeOf(BERND.release("S-1", 1, REVIEW)).result()).isEqualTo(Result.FIRST_RELEASE);
  }

  @Test
  void shouldRejectAnUnsignedDecision() {
    hold(toReview(1));
    assertRefused(
        ANNA.release("S-1", 1, REVIEW).signed(Signature.NONE), Code.UNSIGNED, "not signed");
  }

  @Test
  void shouldRejectAWrongSignature() {
    hold(toReview(1));
    OfficerDecision forged =
        ANNA.release("S-1", 1, REVIEW).signed(BERND.release("S-1", 1, REVIEW).signature());
    assertRefused(forged, Code.WRONG_SIGNATURE, "does not match key");
  }

  @Test
  void shouldRejectAnUnknownKey() {
    hold(toReview(1));
    assertRefused(
        new OfficerFixture("carla").release("S-1", 1, REVIEW), Code.UNKNOWN_KEY, "not registered");
  }

  @Test
  void shouldRejectARevokedKey() {
    hold(toReview(1));
    pipeline.register(ANNA.revoked());
    assertRefused(ANNA.release("S-1", 1, REVIEW), Code.REVOKED_KEY, "was revoked at");
  }

  @Test
  void shouldRejectAReleaseWithoutAReason() {
    hold(toReview(1));
    OfficerDecision silent =
        ANNA.sign(ANNA.unsigned(OfficerAction.RELEASE, "S-1", 1, REVIEW, "  "));
    assertRefused(silent, Code.REASON_MISSING, "a reason is missing");
  }

  @Test
  void shouldRejectAnUnknownShipment() {
    assertRefused(ANNA.release("S-9", 1, REVIEW), Code.UNKNOWN_SHIPMENT, "no event of shipment");
  }

  @Test
  void shouldChangeNothingForARevisionThatIsNoLongerTheHighest() {
    hold(toReview(1));
    hold(toReview(2));
    assertRefused(
        ANNA.release("S-1", 1, REVIEW), Code.OTHER_REVISION, "the highest revision is 2, not 1");
  }

  @Test
  void shouldRejectAShipmentThatIsNotHeld() {
    pipeline.send(event("S-1", "E-1").build());
    pipeline.decisions();
    pipeline.levyDue();
    assertRefused(ANNA.release("S-1", 1, REVIEW), Code.NOT_HELD, "CLEARED");
    assertRefused(ANNA.deny("S-1", 1, REVIEW), Code.NOT_HELD, "CLEARED");
  }

  @Test
  void shouldRejectAReleaseOfABlockedShipment() {
    pipeline.send(event("S-1", "E-1").endUse(EndUse.MILITARY).build());
    pipeline.decisions();
    assertRefused(ANNA.release("S-1", 1, REVIEW), Code.NOT_HELD, "BLOCKED");
  }

  @Test
  void shouldRejectAMatchThatIsNotTheOneThatFires() {
    hold(toReview(1));
    FiredRule other =
        new FiredRule(
            "WATCHLIST_REVIEW", Optional.of(Role.BUYER), "UVL", "uvl-2", "Quiet Harbour Trading");
    assertRefused(ANNA.release("S-1", 1, other), Code.OTHER_MATCH, "entry uvl-1");
  }

  @Test
  void shouldLeaveApprovalsToThePartyRegister() {
    hold(event("S-1", "E-1").buyer(ReferenceFixture.PENDING, "Pending Data GmbH", "CN"));
    FiredRule notApproved = new FiredRule("NOT_APPROVED", Optional.of(Role.BUYER), "", "", "");
    assertRefused(
        ANNA.release("S-1", 1, notApproved), Code.NOT_RELEASABLE, "only the party register");
  }

  @Test
  void shouldLeaveRatesToTheRateTable() {
    hold(event("S-1", "E-1").currency("JPY"));
    assertRefused(
        ANNA.release("S-1", 1, fired("AWAITING_FX")), Code.NOT_RELEASABLE, "exchange rate");
  }

  @Test
  void shouldApplyEveryOtherRuleToAReleasedShipment() {
    hold(toReview(1).buyer(ReferenceFixture.PENDING, ReferenceFixture.REVIEW_NAME, "CN"));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW), BERND.release("S-1", 1, REVIEW));
    assertThat(decided())
        .extracting(Decision::outcome, held -> held.finding().code())
        .containsExactly(tuple(Outcome.HELD, "NOT_APPROVED"));
    assertThat(pipeline.officerOutcomes())
        .extracting(OfficerOutcome::sentence)
        .last()
        .asString()
        .contains("now HELD by NOT_APPROVED");

    // The release stays valid for the revision; the party register lifts the other rule.
    pipeline.swap(ReferenceFixture.withStatus(TABLES, ReferenceFixture.PENDING, Status.APPROVED));
    pipeline.settle();
    assertThat(decided())
        .singleElement()
        .satisfies(
            cleared -> {
              assertThat(cleared.outcome()).isEqualTo(Outcome.CLEARED);
              assertThat(cleared.officerActs())
                  .extracting(OfficerAct::officerId)
                  .containsExactly("anna", "bernd");
            });
  }

  @Test
  void shouldLiftAnUnknownEndUse() {
    hold(event("S-1", "E-1").endUse(EndUse.UNKNOWN));
    FiredRule unknown = fired("END_USE_UNKNOWN");
    pipeline.decide(ANNA.release("S-1", 1, unknown), BERND.release("S-1", 1, unknown));
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED);
  }

  @Test
  void shouldNameTheNextMatchIfOneIsLifted() {
    pipeline.swap(
        plus(
            new WatchlistEntry(
                "uvl-0", "UVL", "", "Second Name", List.of("quiet harbour trading"), "")));
    hold(toReview(1));
    FiredRule first =
        new FiredRule(
            "WATCHLIST_REVIEW", Optional.of(Role.BUYER), "UVL", "uvl-0", "quiet harbour trading");
    pipeline.decide(ANNA.release("S-1", 1, first), BERND.release("S-1", 1, first));
    assertThat(decided())
        .extracting(Decision::outcome, held -> held.finding().entryId())
        .containsExactly(tuple(Outcome.HELD, "uvl-1"));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW), BERND.release("S-1", 1, REVIEW));
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED);
  }

  @Test
  void shouldEndAReleaseIfTheEntryChanges() {
    hold(toReview(1).currency("JPY"));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW), BERND.release("S-1", 1, REVIEW));
    assertThat(decided()).extracting(d -> d.finding().code()).containsExactly("AWAITING_FX");
    pipeline.swap(
        withWatchlist(
            List.of(
                new WatchlistEntry(
                    "uvl-1", "UVL", "", ReferenceFixture.REVIEW_NAME, List.of(), "Harbour 1"))));
    pipeline.settle();
    assertThat(decided()).extracting(d -> d.finding().code()).containsExactly("WATCHLIST_REVIEW");
  }

  @Test
  void shouldDropReleasesAfterAHigherRevision() {
    hold(toReview(1));
    pipeline.decide(ANNA.release("S-1", 1, REVIEW), BERND.release("S-1", 1, REVIEW));
    pipeline.decisions();
    hold(toReview(2));
    assertThat(outcomeOf(fresh(2)).result()).isEqualTo(Result.FIRST_RELEASE);
  }

  private OfficerDecision fresh(int revision) {
    pipeline.officerOutcomes();
    return ANNA.release("S-1", revision, REVIEW);
  }

  @Test
  void shouldBlockADeniedShipmentUntilAHigherRevision() {
    hold(toReview(1));
    assertThat(outcomeOf(ANNA.deny("S-1", 1, REVIEW)).result()).isEqualTo(Result.DENIED);
    assertThat(decided())
        .extracting(Decision::outcome, denied -> denied.finding().code())
        .containsExactly(tuple(Outcome.BLOCKED, "OFFICER_DENIED"));
    pipeline.swap(withWatchlist(List.of()));
    pipeline.settle();
    assertThat(pipeline.decisions()).isEmpty();
    assertRefused(BERND.release("S-1", 1, REVIEW), Code.NOT_HELD, "BLOCKED");
    pipeline.send(toReview(2).build());
    assertThat(pipeline.outcomes()).containsExactly(Outcome.CLEARED);
  }

  @Test
  void shouldMakeADeadLetterOfAnInvalidDecision() {
    // The test driver returns no dead letters of undecodable records.
    pipeline.decideRaw("S-1", new byte[] {7, 7, 7});
    pipeline.decideRaw("S-2", null);
    assertThat(pipeline.deadLetters()).extracting(TestRecord::key).containsExactly("S-2");
    assertThat(outcomeOf(ANNA.release("S-1", 1, REVIEW)).refusal()).contains(Code.UNKNOWN_SHIPMENT);
  }

  @Test
  void shouldAlertIfBlockedGoodsHaveLeft() {
    pipeline.send(event("S-1", "E-1").endUse(EndUse.MILITARY).build());
    assertThat(pipeline.alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Alert.Kind.POSSIBLE_VIOLATION);
              assertThat(alert.finding().code()).isEqualTo("DECLARED_END_USE");
            });
  }
}
