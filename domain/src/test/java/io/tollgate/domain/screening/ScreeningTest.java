package io.tollgate.domain.screening;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Memory;
import io.tollgate.domain.finding.Finding;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.matching.score.ScoreStep;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScreeningTest {
  private static final ReferenceSnapshot REFERENCE = ReferenceFixture.snapshot();

  private static Decision decide(EventFixture event) {
    return new Memory().decide(event.build(), REFERENCE);
  }

  private static EventFixture shipped() {
    return event("S-1", "E-1");
  }

  private static EventFixture soldTo(String partyId, String name) {
    return shipped().buyer(partyId, name, "CN");
  }

  /** A shipment of goods that are not controlled for any country involved. */
  private static EventFixture uncontrolled() {
    return shipped().lines(line(1, "L4-24", 1, "100"));
  }

  static Stream<Arguments> eachRule() {
    return Stream.of(
        row("", Outcome.CLEARED, shipped()),
        row("DECLARED_END_USE", Outcome.BLOCKED, shipped().endUse(EndUse.MILITARY)),
        row("DECLARED_END_USE", Outcome.BLOCKED, shipped().endUse(EndUse.DEFENCE_RESEARCH)),
        row("", Outcome.CLEARED, shipped().endUse(EndUse.GOVERNMENT)),
        row("PARTY_SECTOR", Outcome.BLOCKED, soldTo(ReferenceFixture.ARMY, "Any Name")),
        row("PARTY_SECTOR", Outcome.BLOCKED, soldTo(ReferenceFixture.LAB, "Any Name")),
        row(
            "PARTY_SECTOR",
            Outcome.BLOCKED,
            shipped().with(Role.CONSIGNEE, ReferenceFixture.ARMY, "Carrier", "SG")),
        row("PARTY_DENIED", Outcome.BLOCKED, soldTo(ReferenceFixture.DENIED, "Any Name")),
        row("WATCHLIST", Outcome.BLOCKED, soldTo("P-X", ReferenceFixture.LISTED_NAME)),
        row("WATCHLIST", Outcome.BLOCKED, soldTo("P-X", "ＥＡＳＴＥＲＮ　sky--ordnance WORKS!")),
        row("WATCHLIST", Outcome.BLOCKED, soldTo("P-X", "dong tian works")),
        row("WATCHLIST", Outcome.BLOCKED, soldTo(ReferenceFixture.ALIAS_LISTED, "Clean Name")),
        row("WATCHLIST_REVIEW", Outcome.HELD, soldTo("P-X", ReferenceFixture.REVIEW_NAME)),
        row("END_USE_UNKNOWN", Outcome.HELD, shipped().endUse(EndUse.UNKNOWN)),
        row("", Outcome.CLEARED, uncontrolled().endUse(EndUse.UNKNOWN)),
        row("NOT_APPROVED", Outcome.HELD, soldTo(ReferenceFixture.PENDING, "Pending Data GmbH")),
        row("NOT_APPROVED", Outcome.HELD, soldTo("P-NOBODY", "Good Cloud Ltd")),
        row(
            "NOT_APPROVED",
            Outcome.HELD,
            shipped().with(Role.END_USER, "P-NOBODY", "New Data Centre", "CN")),
        row("", Outcome.CLEARED, shipped().with(Role.CONSIGNEE, "P-NOBODY", "Carrier", "SG")),
        row("", Outcome.CLEARED, uncontrolled().buyer("P-NOBODY", "Anyone", "CN")),
        // Goods to Germany are controlled too if a party is in China.
        row("NOT_APPROVED", Outcome.HELD, soldTo("P-NOBODY", "Anyone").destination("DE")),
        row("", Outcome.CLEARED, shipped().buyer("P-NOBODY", "Anyone", "DE").destination("DE")),
        row("AWAITING_FX", Outcome.HELD, shipped().currency("JPY")));
  }

  private static Arguments row(String rule, Outcome outcome, EventFixture event) {
    return Arguments.of(rule, outcome, event);
  }

  @ParameterizedTest(name = "{index} {0} {1}")
  @MethodSource("eachRule")
  void shouldFireEachRule(String rule, Outcome outcome, EventFixture event) {
    Decision decision = decide(event);
    assertThat(decision.finding().code()).isEqualTo(rule);
    assertThat(decision.outcome()).isEqualTo(outcome);
    assertThat(decision.changes().isEmpty()).isEqualTo(outcome != Outcome.CLEARED);
    assertThat(decision.reference()).isEqualTo(REFERENCE.versions());
  }

  @Test
  void shouldHoldANameThatIsLongerThanWhatIsCompared() {
    ReferenceSnapshot similar =
        ReferenceSnapshot.of(ReferenceFixture.withPolicy(Policy.standard()));
    String name = "north ".repeat(30) + ReferenceFixture.LISTED_NAME;
    Decision decision = new Memory().decide(soldTo(ReferenceFixture.GOOD, name).build(), similar);
    assertThat(decision.outcome()).isEqualTo(Outcome.HELD);
    assertThat(decision.finding().code()).isEqualTo("WATCHLIST_REVIEW");
    assertThat(decision.finding().role()).contains(Role.BUYER);
    assertThat(decision.finding().detail())
        .startsWith("the name is longer than screening compares");
  }

  /** If several rules fire, the decision names the first of the list. */
  static Stream<Arguments> firstOfTwo() {
    EventFixture armyAndListed = soldTo(ReferenceFixture.ARMY, ReferenceFixture.LISTED_NAME);
    return Stream.of(
        Arguments.of(
            "DECLARED_END_USE", soldTo(ReferenceFixture.ARMY, "A").endUse(EndUse.MILITARY)),
        Arguments.of("PARTY_SECTOR", armyAndListed),
        Arguments.of("PARTY_DENIED", soldTo(ReferenceFixture.DENIED, ReferenceFixture.LISTED_NAME)),
        Arguments.of(
            "WATCHLIST",
            soldTo("P-X", ReferenceFixture.REVIEW_NAME)
                .with(Role.END_USER, "P-Y", ReferenceFixture.LISTED_NAME, "CN")),
        Arguments.of(
            "WATCHLIST_REVIEW", soldTo("P-X", ReferenceFixture.REVIEW_NAME).endUse(EndUse.UNKNOWN)),
        Arguments.of("END_USE_UNKNOWN", soldTo("P-X", "Anyone").endUse(EndUse.UNKNOWN)),
        Arguments.of("NOT_APPROVED", soldTo("P-X", "Anyone").currency("JPY")));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("firstOfTwo")
  void shouldNameTheFirstRuleThatFires(String rule, EventFixture event) {
    assertThat(decide(event).finding().code()).isEqualTo(rule);
  }

  @Test
  void shouldNameTheEvidenceOfAMatch() {
    Finding finding =
        decide(shipped().with(Role.END_USER, "P-X", "DONG TIAN WORKS", "CN")).finding();
    assertThat(finding.role()).contains(Role.END_USER);
    assertThat(finding.list()).isEqualTo("MEU");
    assertThat(finding.entryId()).isEqualTo("meu-1");
    assertThat(finding.matchedName()).isEqualTo("Dong Tian Works");
    assertThat(finding.score()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("1"));
    assertThat(finding.detail())
        .isEqualTo("'DONG TIAN WORKS' matches 'Dong Tian Works' on list MEU");
  }

  @Test
  void shouldSayThatARegisteredNameMatchedTheList() {
    Finding finding = decide(soldTo(ReferenceFixture.ALIAS_LISTED, "Clean Name")).finding();
    assertThat(finding.matchedName()).isEqualTo("Eastern Sky Ordnance Works");
    assertThat(finding.detail())
        .isEqualTo(
            "a registered name of party P-ALIAS matches 'Eastern Sky Ordnance Works' on list MEU");
  }

  @Test
  void shouldNameTheBestOfSeveralMatchesByOutcomeRoleSourceAndEntry() {
    List<WatchlistEntry> list =
        List.of(
            entry("b-2", "SDN", "Twice Listed"),
            entry("b-1", "SDN", "Twice Listed"),
            entry("c-1", "EL", "Twice Listed"),
            entry("a-1", "UVL", "Twice Listed"),
            entry("z-1", "MEU", "Also Listed"));
    ReferenceSnapshot reference = withWatchlist(list, Policy.standard());
    assertThat(entryOf(soldTo("P-X", "twice listed"), reference)).isEqualTo("c-1");
    assertThat(
            entryOf(
                soldTo("P-X", "Also Listed").with(Role.END_USER, "P-Y", "Twice Listed", "CN"),
                reference))
        .isEqualTo("z-1");
  }

  @Test
  void shouldCarryTheEvidenceOfAMatchOnly() {
    ReferenceSnapshot reference =
        withWatchlist(List.of(entry("m-1", "MEU", "Marenburg Optical Works")), Policy.standard());
    EventFixture event = soldTo("P-X", "Marenburg Optical Works Ltd");
    Finding finding = new Memory().decide(event.build(), reference).finding();
    MatchEvidence evidence = finding.evidence().orElseThrow();
    assertThat(evidence.asked()).isEqualTo("Marenburg Optical Works Ltd");
    assertThat(evidence.matchThreshold()).isEqualByComparingTo("0.95");
    assertThat(evidence.reviewThreshold()).isEqualByComparingTo("0.85");
    assertThat(evidence.steps())
        .extracting(ScoreStep::kind)
        .contains(ScoreStep.Kind.SAME, ScoreStep.Kind.FORM);
    BigDecimal taken =
        evidence.steps().stream()
            .map(ScoreStep::takenOfOne)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(finding.score().orElseThrow().add(taken)).isEqualByComparingTo("1");

    Memory other = new Memory();
    assertThat(other.decide(soldTo("P-X", "Velbrook Yard").build(), reference).finding().evidence())
        .isEmpty();
  }

  @Test
  void shouldApplyThePolicyOfEachSource() {
    List<WatchlistEntry> list = List.of(entry("m-1", "MEU", "Listed"), entry("u-1", "UVL", "Held"));
    TreeMap<String, Action> actions =
        new TreeMap<>(Map.of("MEU", Action.IGNORE, "*", Action.BLOCK));
    Policy standard = Policy.standard();
    Policy policy =
        new Policy(standard.matchThreshold(), standard.reviewThreshold(), actions, Set.of());
    ReferenceSnapshot reference = withWatchlist(list, policy);
    assertThat(
            new Memory()
                .decide(soldTo(ReferenceFixture.GOOD, "Listed").build(), reference)
                .outcome())
        .isEqualTo(Outcome.CLEARED);
    assertThat(new Memory().decide(soldTo("P-X", "Held").build(), reference).finding().code())
        .isEqualTo("WATCHLIST");
  }

  @Test
  void shouldControlGoodsByThePolicyInAdditionToTheRates() {
    Policy standard = Policy.standard();
    Policy policy =
        new Policy(
            standard.matchThreshold(),
            standard.reviewThreshold(),
            new TreeMap<>(),
            Set.of(new Policy.Controlled("L4", "CN")));
    ReferenceSnapshot reference = withWatchlist(List.of(), policy);
    assertThat(
            new Memory()
                .decide(uncontrolled().buyer("P-NOBODY", "Anyone", "DE").build(), reference)
                .finding()
                .code())
        .isEqualTo("NOT_APPROVED");
  }

  private static String entryOf(EventFixture event, ReferenceSnapshot reference) {
    return new Memory().decide(event.build(), reference).finding().entryId();
  }

  private static WatchlistEntry entry(String id, String source, String name) {
    return new WatchlistEntry(id, source, "", name, new ArrayList<>(), "");
  }

  private static ReferenceSnapshot withWatchlist(List<WatchlistEntry> list, Policy policy) {
    ReferenceTables tables = ReferenceFixture.tables();
    return ReferenceSnapshot.of(
        new ReferenceTables(
            tables.exporters(),
            tables.products(),
            tables.levyRates(),
            tables.fxRates(),
            tables.parties(),
            list,
            policy));
  }
}
