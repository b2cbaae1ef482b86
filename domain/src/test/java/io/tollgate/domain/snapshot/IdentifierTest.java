package io.tollgate.domain.snapshot;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Scene;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.officer.OfficerAct;
import io.tollgate.domain.officer.OfficerAction;
import io.tollgate.domain.officer.Review;
import io.tollgate.domain.reference.Identifier;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.screening.Screening;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  private static Finding finding(Identifier party, Identifier entry, String source) {
    return scene(party, entry, source).decide(event("S-1", "E-1")).finding();
  }

  private static Scene scene(Identifier party, Identifier entry, String source) {
    return new Scene()
        .party(
            new RegisteredParty(
                ReferenceFixture.GOOD,
                "Good Cloud Ltd",
                "CN",
                Sector.COMMERCIAL,
                Status.APPROVED,
                List.of(),
                "",
                Optional.empty(),
                List.of(party)))
        .entry(
            new WatchlistEntry(
                "e-9", source, "", "Quite Another Works", List.of(), "", List.of(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "USCC, 91440300MA5EXXXXX1, USCC, 91440300MA5EXXXXX1, true",
    "uscc, 9144-0300 ma5e xxxxx1, Unified Social Credit Code (USCC), 91440300MA5EXXXXX1, true",
    "Tax ID, ７７３６６４０９１９, Tax ID No., 7736640919, true",
    "Registration, 12345, Business Registration Number, 12345, true",
    "'', 12345, Registration Number, 12345, true",
    "Passport, 7736640919, Tax ID No., 7736640919, false",
    "Tax ID, 7736640918, Tax ID No., 7736640919, false",
    // Four digits are too short to be evidence.
    "Tax ID, 1234, Tax ID No., 1234, false"
  })
  void shouldMatchAnEntryWithTheSameNumber(
      String type, String number, String entryType, String entryNumber, boolean matches) {
    Finding finding =
        finding(new Identifier(type, number, ""), new Identifier(entryType, entryNumber, ""), "EL");
    assertThat(finding.code()).isEqualTo(matches ? "WATCHLIST" : "");
  }

  @Test
  void shouldNameTheIdentifierAsEvidence() {
    Finding finding =
        finding(new Identifier("USCC", "914403001", ""), new Identifier("", "914403001", ""), "EL");
    assertThat(finding.score()).contains(BigDecimal.ONE);
    assertThat(finding.matchedName()).isEqualTo("Quite Another Works");
    assertThat(finding.detail())
        .isEqualTo(
            "identifier USCC 914403001 of party P-GOOD matches 'Quite Another Works' on list EL");
  }

  @Test
  void shouldApplyThePolicyOfTheList() {
    Identifier number = new Identifier("USCC", "914403001", "");
    assertThat(finding(number, number, "UVL").code()).isEqualTo("WATCHLIST_REVIEW");
  }

  @Test
  void shouldLiftOnlyTheMatchThatTwoOfficersReleased() {
    Identifier number = new Identifier("USCC", "914403001", "");
    Scene scene = scene(number, number, "UVL");
    ReferenceSnapshot reference = ReferenceSnapshot.of(scene.tables());
    ShipmentEvent event = event("S-1", "E-1").build();
    Finding fires = scene.decide(event("S-1", "E-1")).finding();
    String entry = Screening.entryHash(event, reference, Review.NONE);

    assertThat(finding(event, reference, released(fires, entry))).isEmpty();
    assertThat(finding(event, reference, released(fires, "another entry"))).contains(fires);
    assertThat(
            finding(
                event,
                ReferenceSnapshot.of(
                    scene
                        .entry(
                            new WatchlistEntry(
                                "e-10", "ISN", "", "A Third", List.of(), "", List.of(number)))
                        .tables()),
                released(fires, entry)))
        .map(Finding::entryId)
        .contains("e-10");
  }

  private static Optional<Finding> finding(
      ShipmentEvent event, ReferenceSnapshot reference, Review review) {
    return Screening.finding(event, reference, review, KnownUsage.UNKNOWN);
  }

  private static Review released(Finding fires, String entryHash) {
    return Review.NONE.released(
        new Review.Release(act("anna", fires), act("bernd", fires), entryHash));
  }

  private static OfficerAct act(String officer, Finding about) {
    return new OfficerAct(
        "D-" + officer,
        OfficerAction.RELEASE,
        officer,
        "key of " + officer,
        "another firm's number",
        Instant.EPOCH,
        about.fired());
  }
}
