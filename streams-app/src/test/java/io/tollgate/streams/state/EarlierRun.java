package io.tollgate.streams.state;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.OfficerFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.officer.FiredRule;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.domain.shipment.EndUse;
import io.tollgate.domain.shipment.Role;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.fixture.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The input of a run of a released build; {@link ChangelogFixtures} has the changelogs of its
 * stores. Do not change it: the fixtures are from released builds.
 */
final class EarlierRun {
  static final OfficerFixture ANNA = OfficerFixture.withKeyOf((byte) 1, "anna");
  static final OfficerFixture BERND = OfficerFixture.withKeyOf((byte) 2, "bernd");

  /** Two more than a shipment's state keeps. */
  static final int MANY_REVISIONS = 34;

  static final String LISTED_LATER = "Lookback Ltd";
  private static final String LIST = "MEU";
  private static final String ENTRY = "new-1";

  /** The match that fires in the re-screening. */
  static final FiredRule LATER_MATCH =
      new FiredRule("WATCHLIST", Optional.of(Role.BUYER), LIST, ENTRY, LISTED_LATER);

  private EarlierRun() {}

  /** 100 units under licence D-1; rules over several shipments are on. */
  static ReferenceTables before() {
    return ReferenceFixture.counting(100, OptionalRule.LICENCE_QUANTITY);
  }

  /** The tables of {@link #before} with one more list entry. */
  static ReferenceTables after() {
    ReferenceTables tables = before();
    List<WatchlistEntry> all = new ArrayList<>(tables.watchlist());
    all.add(new WatchlistEntry(ENTRY, LIST, "", LISTED_LATER, List.of(), ""));
    return new ReferenceTables(
        tables.exporters(),
        tables.products(),
        tables.levyRates(),
        tables.fxRates(),
        tables.parties(),
        all,
        tables.policy(),
        tables.owners(),
        tables.notSame(),
        tables.licences());
  }

  static void play(Pipeline pipeline) {
    pipeline.register(ANNA.added(), BERND.added());
    pipeline.settle();
    pipeline.send(cleared(), awaitingFx(1), awaitingFx(2), awaitingFx(3));
    for (int revision = 1; revision <= MANY_REVISIONS; revision++) {
      pipeline.send(revised(revision));
    }
    pipeline.send(
        toReview("S-4").build(), toReview("S-5").build(), licensed("S-6", 60), cleared("S-7"));
    pipeline.send(
        event("S-7", "E-2").revision(2).cancelled().build(),
        event("S-8", "E-1").endUse(EndUse.MILITARY).build(),
        event("S-9", "E-1").buyer(ReferenceFixture.GOOD, LISTED_LATER, "CN").build());
    pipeline.decide(
        ANNA.release("S-4", 1, OfficerFixture.REVIEW), ANNA.deny("S-5", 1, OfficerFixture.REVIEW));
    pipeline.settle();
    pipeline.readUsage();
    pipeline.swap(after());
    for (int i = 0; i < MANY_REVISIONS; i++) {
      pipeline.settle();
    }
  }

  /** Ten H200 at 30,000 USD to an approved buyer: cleared, levy 75,000.00. */
  static ShipmentEvent cleared() {
    return cleared("S-1");
  }

  private static ShipmentEvent cleared(String shipmentId) {
    return event(shipmentId, "E-1").build();
  }

  /** Ten H200 at 30,000 yen, without an exchange rate: held. */
  static ShipmentEvent awaitingFx(int revision) {
    return event("S-2", "E-" + revision).revision(revision).currency("JPY").build();
  }

  /** A revision of a shipment like {@link #cleared}. */
  static ShipmentEvent revised(int revision) {
    return event("S-3", "E-" + revision).revision(revision).build();
  }

  /** The buyer has the name of an entry of a list that holds shipments. */
  static EventFixture toReview(String shipmentId) {
    return event(shipmentId, "E-1")
        .buyer(ReferenceFixture.GOOD, ReferenceFixture.REVIEW_NAME, "CN");
  }

  /** Some H200 at 1 USD under the licence. */
  static ShipmentEvent licensed(String shipmentId, long units) {
    return event(shipmentId, "E-1").licence("D-1").lines(line(1, "H200-SXM", units, "1")).build();
  }
}
