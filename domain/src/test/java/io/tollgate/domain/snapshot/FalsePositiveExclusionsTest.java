package io.tollgate.domain.snapshot;

import static io.tollgate.domain.fixture.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Scene;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of an exclusion "party X is not entry Y", and when it becomes invalid. */
class FalsePositiveExclusionsTest {
  private static final String NAME = "Silver Reed Instruments";
  private static final WatchlistEntry ENTRY =
      new WatchlistEntry("e-1", "EL", "", NAME, List.of(), "Harbin, CN");
  private static final RegisteredParty PARTY = party(NAME, "CN", Status.APPROVED);

  private static RegisteredParty party(String name, String country, Status status) {
    return new RegisteredParty(
        "P-1",
        name,
        country,
        Sector.COMMERCIAL,
        status,
        List.of("Silver Reed"),
        "",
        Optional.empty());
  }

  private static FalsePositiveExclusion decision() {
    return new FalsePositiveExclusion(
        "P-1",
        NAME,
        FalsePositiveExclusion.digestOf(PARTY),
        "EL",
        "e-1",
        FalsePositiveExclusion.digestOf(ENTRY),
        "A. Analyst",
        LocalDate.parse("2026-02-03"),
        "other founders");
  }

  private static Scene scene() {
    return new Scene().party(PARTY).entry(ENTRY);
  }

  private static EventFixture shipped() {
    return event("S-1", "E-1").buyer("P-1", NAME, "CN");
  }

  @Test
  void shouldRemoveTheFalsePositiveAndSaySo() {
    assertThat(scene().decide(shipped()).finding().code()).isEqualTo("WATCHLIST");
    Decision decision = scene().notSame(decision()).decide(shipped());
    assertThat(decision.outcome()).isEqualTo(Outcome.CLEARED);
    assertThat(decision.finding().code()).isEmpty();
    assertThat(decision.finding().detail())
        .isEqualTo(
            "false-positive exclusion by A. Analyst of 2026-02-03: party P-1 is not entry EL:e-1");
  }

  @Test
  void shouldNotMentionAnExclusionThatDoesNotApply() {
    assertThat(scene().notSame(decision()).decide(event("S-1", "E-1")).finding())
        .isEqualTo(Finding.NONE);
  }

  @Test
  void shouldKeepTheNextBestMatchActive() {
    Scene scene =
        scene()
            .notSame(decision())
            .entry(new WatchlistEntry("u-1", "UVL", "", NAME, List.of(), "Tver, RU"));
    Decision decision = scene.decide(shipped());
    assertThat(decision.finding().code()).isEqualTo("WATCHLIST_REVIEW");
    assertThat(decision.finding().entryId()).isEqualTo("u-1");
    assertThat(decision.finding().detail()).contains("is not entry EL:e-1");
  }

  @Test
  void shouldNotApplyToAnotherParty() {
    Scene scene = scene().notSame(decision());
    assertThat(scene.decide(shipped().buyer("P-2", NAME, "CN")).finding().code())
        .isEqualTo("WATCHLIST");
  }

  @Test
  void shouldNotApplyToANameThatThePartyDidNotHave() {
    Scene scene = scene().notSame(decision());
    assertThat(
            scene
                .decide(shipped().buyer("P-1", ReferenceFixture.LISTED_NAME, "CN"))
                .finding()
                .code())
        .isEqualTo("WATCHLIST");
    WatchlistEntry renamed =
        new WatchlistEntry("e-1", "EL", "", NAME, List.of("Reed Arms"), "Harbin, CN");
    FalsePositiveExclusion ofRenamed =
        new FalsePositiveExclusion(
            "P-1",
            NAME,
            FalsePositiveExclusion.digestOf(PARTY),
            "EL",
            "e-1",
            FalsePositiveExclusion.digestOf(renamed),
            "A. Analyst",
            LocalDate.parse("2026-02-03"),
            "other founders");
    Scene another = new Scene().party(PARTY).entry(renamed).notSame(ofRenamed);
    assertThat(another.decide(shipped()).outcome()).isEqualTo(Outcome.CLEARED);
    assertThat(another.decide(shipped().buyer("P-1", "Reed Arms", "CN")).finding().code())
        .isEqualTo("WATCHLIST");
  }

  @ParameterizedTest
  @CsvSource({
    "Silver Reed Instruments, DE, Harbin, the party's name; country or aliases have changed",
    "Silver Reed Instruments, CN, Tver, the entry has changed"
  })
  void shouldBecomeInvalidWhenThePartyOrTheEntryChanges(
      String name, String country, String address, String why) {
    Scene scene =
        new Scene()
            .party(party(name, country, Status.APPROVED))
            .entry(new WatchlistEntry("e-1", "EL", "", NAME, List.of(), address + ", CN"))
            .notSame(decision());
    assertThat(scene.decide(shipped()).finding().code()).isEqualTo("WATCHLIST");
    assertThat(FalsePositiveExclusions.of(scene.tables()).invalid())
        .containsExactly(
            "the false-positive exclusion by A. Analyst of 2026-02-03 (party P-1 is not entry"
                + " EL:e-1) is no longer valid: "
                + why.replace(';', ',')
                + "; decide again or delete the row");
  }

  @Test
  void shouldStayValidWhenOnlyTheApprovalChanges() {
    Scene scene = scene().party(party(NAME, "CN", Status.PENDING)).entry(ENTRY).notSame(decision());
    assertThat(FalsePositiveExclusions.of(scene.tables()).invalid()).isEmpty();
    assertThat(scene.decide(shipped()).finding().code()).isEqualTo("NOT_APPROVED");
  }
}
