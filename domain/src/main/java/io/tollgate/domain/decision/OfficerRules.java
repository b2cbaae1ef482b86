package io.tollgate.domain.decision;

import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.finding.Reason;
import io.tollgate.domain.finding.Rule;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerName;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerOutcome.Result;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.domain.officer.Refusal;
import io.tollgate.domain.officer.Refusal.Code;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.officer.Review.First;
import io.tollgate.domain.officer.Review.Release;
import io.tollgate.domain.screening.Screening;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.shipment.Subject;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;

/**
 * Judges officers' decisions: whether the officer may decide, whether the decision applies, and
 * what changes. To lift a match, two officers with two keys must release the shipment; one officer
 * can deny it.
 */
public final class OfficerRules {
  private final ShipmentState state;
  private final OfficerDecision sent;
  private final Grounds grounds;

  /**
   * The data for judging an officer's decision.
   *
   * @param known what other shipments use of licences and caps
   * @param alerted whether compliance has an alert about the shipment's highest revision
   */
  public record Grounds(
      OfficerRegister register, ReferenceSnapshot reference, KnownUsage known, boolean alerted) {}

  private OfficerRules(ShipmentState state, OfficerDecision sent, Grounds grounds) {
    this.state = state;
    this.sent = sent;
    this.grounds = grounds;
  }

  /**
   * Judges a decision.
   *
   * @param state the state of the decision's shipment
   */
  public static OfficerRuling judge(
      Optional<ShipmentState> state, OfficerDecision sent, Grounds grounds) {
    Optional<Refusal> refusal = grounds.register().refusalOf(sent).or(() -> formal(state, sent));
    if (refusal.isPresent()) {
      return refused(sent, refusal.get(), FiredRule.NONE, grounds);
    }
    OfficerRules rules = new OfficerRules(state.orElseThrow(), sent, grounds);
    return sent.action() == OfficerAction.DENY ? rules.deny() : rules.release();
  }

  private static Optional<Refusal> formal(Optional<ShipmentState> state, OfficerDecision sent) {
    if (sent.reason().isBlank()) {
      return refusal(Code.REASON_MISSING, "a reason is missing; give one");
    }
    if (state.isEmpty()) {
      return refusal(
          Code.UNKNOWN_SHIPMENT,
          "no event of shipment '" + sent.shipmentId() + "' was accepted; check shipment_id");
    }
    int highest = state.get().standing().revision();
    return sent.revision() == highest
        ? Optional.empty()
        : refusal(
            Code.OTHER_REVISION,
            "the highest revision is "
                + highest
                + ", not "
                + sent.revision()
                + "; nothing was changed: review the highest revision and decide again");
  }

  private OfficerRuling deny() {
    Standing standing = state.standing();
    boolean isHeld = standing.outcome() == Outcome.HELD;
    if (!isHeld && !(standing.outcome() == Outcome.CLEARED && grounds.alerted())) {
      return refused(
          Code.NOT_HELD,
          "the shipment is "
              + standing.outcome()
              + "; only a shipment that is HELD, or CLEARED with an alert, can be denied");
    }
    Finding finding =
        Finding.of(
            Rule.OFFICER_DENIED, "denied by officer " + sent.officerId() + ": " + sent.reason());
    Verdict barred = Verdict.barred(finding);
    return ruled(
        state.reviewed(state.review().denied(sent.act())),
        barred,
        Result.DENIED,
        "the shipment is BLOCKED until a higher revision is accepted");
  }

  private OfficerRuling release() {
    Optional<ShipmentEvent> held = state.standing().held();
    if (held.isEmpty()) {
      return refused(
          Code.NOT_HELD,
          "the shipment is "
              + state.standing().outcome()
              + "; only a HELD shipment can be released");
    }
    Optional<Finding> fires = finding(held.get());
    FiredRule now = fires.map(Finding::fired).orElse(FiredRule.NONE);
    Optional<Refusal> refusal = unreleasable(held.get(), now);
    if (refusal.isPresent()) {
      return refused(sent, refusal.get(), now, grounds);
    }
    String entryHash = Screening.entryHash(held.get(), grounds.reference(), state.review());
    Optional<First> first = state.review().first().filter(one -> stillCounts(one, entryHash));
    return first.isEmpty() ? firstOf(entryHash, now) : second(first.get(), held.get(), now);
  }

  private Optional<Finding> finding(ShipmentEvent held) {
    return Screening.finding(held, grounds.reference(), state.review(), grounds.known());
  }

  private Optional<Refusal> unreleasable(ShipmentEvent held, FiredRule now) {
    if (!sent.about().equals(now)) {
      return refusal(
          Code.OTHER_MATCH,
          "this decision is about "
              + sent.about().words()
              + ", but now "
              + now.words()
              + " fires; review the shipment and decide again");
    }
    return whyNotReleased(now)
        .map(why -> Refusal.of(Code.NOT_RELEASABLE, why))
        .or(
            () ->
                Decider.isDecidable(held, grounds.reference(), state.review())
                    ? Optional.empty()
                    : refusal(
                        Code.NOT_RELEASABLE,
                        "the shipment's exporter or a product is no longer in the reference data;"
                            + " add it first"));
  }

  private static Optional<String> whyNotReleased(FiredRule now) {
    return Reason.of(now.rule()) instanceof Rule rule ? rule.whyNotReleased() : Optional.empty();
  }

  /** Whether a first release is still valid: same match, same entry, and its key is not revoked. */
  private boolean stillCounts(First first, String entryHash) {
    return first.about().equals(sent.about())
        && first.entryHash().equals(entryHash)
        && grounds
            .register()
            .key(first.act().keyId())
            .filter(OfficerRegister.Registered::counts)
            .isPresent();
  }

  private OfficerRuling firstOf(String entryHash, FiredRule now) {
    Review waiting = state.review().waiting(new First(sent.act(), entryHash));
    OfficerOutcome outcome =
        new OfficerOutcome(
            sent,
            Result.FIRST_RELEASE,
            Optional.empty(),
            "recorded as the first of two releases; the shipment stays HELD until another officer"
                + " releases it",
            now,
            0,
            grounds.reference().versions());
    return new OfficerRuling(outcome, Optional.of(state.reviewed(waiting)), Optional.empty());
  }

  private OfficerRuling second(First first, ShipmentEvent held, FiredRule now) {
    if (OfficerName.areOne(first.act().officerId(), sent.officerId())
        || first.act().keyId().equals(sent.keyId())) {
      return refused(
          sent,
          Refusal.of(
              Code.SAME_OFFICER,
              sent.officerId()
                  + " has already released the shipment; another officer must release it too"),
          now,
          grounds);
    }
    Release release = new Release(first.act(), sent.act(), first.entryHash());
    ShipmentState lifted = state.reviewed(state.review().released(release));
    Verdict verdict = Verdict.of(held, grounds.reference(), lifted.review(), grounds.known());
    String rest =
        verdict.finding().code().isEmpty() ? "" : " by " + verdict.finding().fired().words();
    return ruled(
        lifted,
        verdict,
        Result.RELEASED,
        "the match is lifted; the shipment is now " + verdict.outcome() + rest);
  }

  private OfficerRuling ruled(
      ShipmentState reviewed, Verdict verdict, Result result, String sentence) {
    Standing standing = state.standing();
    Subject subject =
        new Subject(
            sent.shipmentId(),
            standing.revision(),
            standing.eventId(),
            state.exporterId(),
            standing.attempt() + 1);
    Ruling ruling = Decider.byOfficer(reviewed, subject, verdict, grounds.reference());
    OfficerOutcome outcome =
        new OfficerOutcome(
            sent,
            result,
            Optional.empty(),
            sentence,
            verdict.finding().fired(),
            subject.attempt(),
            grounds.reference().versions());
    return new OfficerRuling(outcome, ruling.next(), Optional.of(ruling));
  }

  private OfficerRuling refused(Code code, String sentence) {
    return refused(sent, Refusal.of(code, sentence), FiredRule.NONE, grounds);
  }

  private static OfficerRuling refused(
      OfficerDecision sent, Refusal refusal, FiredRule fires, Grounds grounds) {
    OfficerOutcome outcome =
        new OfficerOutcome(
            sent,
            Result.REFUSED,
            Optional.of(refusal.code()),
            refusal.sentence(),
            fires,
            0,
            grounds.reference().versions());
    return new OfficerRuling(outcome, Optional.empty(), Optional.empty());
  }

  private static Optional<Refusal> refusal(Code code, String sentence) {
    return Optional.of(Refusal.of(code, sentence));
  }
}
