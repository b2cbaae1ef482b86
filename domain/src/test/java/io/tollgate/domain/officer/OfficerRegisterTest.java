package io.tollgate.domain.officer;

import static io.tollgate.domain.fixture.OfficerFixture.ANNA;
import static io.tollgate.domain.fixture.OfficerFixture.BERND;
import static io.tollgate.domain.fixture.OfficerFixture.NOW;
import static io.tollgate.domain.fixture.OfficerFixture.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.officer.Refusal.Code;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficerRegisterTest {
  private static final OfficerRegister REGISTER =
      OfficerRegister.EMPTY.with(ANNA.added()).with(BERND.added());
  private static final OfficerDecision GOOD = ANNA.release("S-1", 1, REVIEW);

  private static Optional<Code> refusal(OfficerRegister register, OfficerDecision decision) {
    return register.refusalOf(decision).map(Refusal::code);
  }

  private static OfficerDecision with(OfficerDecision d, String shipmentId, String officerId) {
    return new OfficerDecision(
        d.decisionId(),
        shipmentId,
        d.revision(),
        d.action(),
        d.about(),
        d.reason(),
        officerId,
        d.keyId(),
        d.decidedAt(),
        d.signature());
  }

  @Test
  void shouldAcceptADecisionThatARegisteredOfficerSigned() {
    assertThat(refusal(REGISTER, GOOD)).isEmpty();
  }

  @Test
  void shouldRejectADecisionThatIsNotSigned() {
    assertThat(refusal(REGISTER, GOOD.signed(Signature.NONE))).contains(Code.UNSIGNED);
  }

  @Test
  void shouldRejectAKeyThatIsNotRegistered() {
    assertThat(refusal(OfficerRegister.EMPTY, GOOD)).contains(Code.UNKNOWN_KEY);
  }

  @Test
  void shouldRejectAKeyOfAnotherOfficer() {
    assertThat(refusal(REGISTER, with(GOOD, "S-1", "bernd"))).contains(Code.UNKNOWN_KEY);
  }

  @Test
  void shouldRejectADecisionThatWasChangedAfterSigning() {
    assertThat(refusal(REGISTER, with(GOOD, "S-2", "anna"))).contains(Code.WRONG_SIGNATURE);
  }

  @Test
  void shouldRejectAMalformedSignature() {
    OfficerDecision garbled = GOOD.signed(Signature.of(new byte[] {1, 2, 3}));
    assertThat(refusal(REGISTER, garbled)).contains(Code.WRONG_SIGNATURE);
  }

  @Test
  void shouldRejectARevokedKeyEvenIfItIsAddedAgain() {
    OfficerRegister revoked = REGISTER.with(ANNA.revoked());
    assertThat(refusal(revoked, GOOD)).contains(Code.REVOKED_KEY);
    assertThat(refusal(revoked.with(ANNA.added()), GOOD)).contains(Code.REVOKED_KEY);
  }

  @Test
  void shouldRejectARoleThatMayNotDecide() {
    OfficerRegister auditors = OfficerRegister.EMPTY.with(ANNA.added("auditor"));
    assertThat(refusal(auditors, GOOD)).contains(Code.NOT_AN_OFFICER);
  }

  @Test
  void shouldAssignAKeyToTheOfficerWhoRegisteredItFirst() {
    OfficerEntry stolen =
        new OfficerEntry(OfficerEntry.Kind.ADDED, "mallory", OfficerEntry.OFFICER, ANNA.key(), NOW);
    assertThat(REGISTER.with(stolen).key(ANNA.key().id()))
        .map(OfficerRegister.Registered::officerId)
        .contains("anna");
  }

  @Test
  void shouldSignDifferentBytesForDifferentDecisions() {
    FiredRule shifted = new FiredRule("WATCHLIST_REVIEWB", Optional.empty(), "UYER", "", "");
    FiredRule plain = new FiredRule("WATCHLIST_REVIEW", Optional.empty(), "BUYER", "", "");
    assertThat(ANNA.unsigned(OfficerAction.RELEASE, "S", 1, shifted, "r").signedBytes())
        .isNotEqualTo(ANNA.unsigned(OfficerAction.RELEASE, "S", 1, plain, "r").signedBytes());
  }

  @Test
  void shouldRejectAMalformedKey() {
    assertThatThrownBy(() -> new OfficerKey("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("public_key");
  }

  @Test
  void shouldRejectAMalformedDecision() {
    assertThatThrownBy(() -> ANNA.release(" ", 1, REVIEW)).hasMessage("shipment_id is blank");
    assertThatThrownBy(() -> ANNA.release("S-1", 0, REVIEW))
        .hasMessage("revision has to be 1 or more");
  }
}
