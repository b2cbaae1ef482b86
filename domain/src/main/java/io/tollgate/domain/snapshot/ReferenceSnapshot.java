package io.tollgate.domain.snapshot;

import io.tollgate.domain.calendar.FiscalQuarter;
import io.tollgate.domain.finding.MatchEvidence;
import io.tollgate.domain.matching.Match;
import io.tollgate.domain.memo.Memo;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.money.LevyRates;
import io.tollgate.domain.ownership.Ownership;
import io.tollgate.domain.reference.Contradiction;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.ReferenceVersions;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.shipment.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One complete version of the reference data, compiled for decisions. Immutable. */
public final class ReferenceSnapshot {
  private final Manifest manifest;
  private final ReferenceVersions versions;

  /** The most ship dates cached per exporter: several years. */
  private static final int MOST_DATES = 4_000;

  private static final String AFFILIATE_BOUND = "threshold_pct";

  private final Map<String, Exporter> exporters;
  private final Map<String, Memo<LocalDate, FiscalQuarter>> quarters;
  private final Map<String, Product> products;
  private final Map<String, RegisteredParty> parties;
  private final LevyRates levyRates;
  private final ExchangeRates exchangeRates;
  private final PartyMatches matches;
  private final Ownership ownership;
  private final Map<String, Licence> licences;
  private final Policy policy;

  private ReferenceSnapshot(Manifest manifest, ReferenceTables tables) {
    this.manifest = manifest;
    this.versions = ReferenceVersions.of(manifest);
    this.exporters = byKey(tables.exporters(), Exporter::exporterId);
    this.quarters =
        tables.exporters().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Exporter::exporterId,
                    exporter -> new Memo<>(MOST_DATES, exporter.fiscalCalendar()::quarterOf)));
    this.products = byKey(tables.products(), Product::sku);
    this.parties = byKey(tables.parties(), RegisteredParty::partyId);
    this.levyRates = LevyRates.of(tables.levyRates());
    this.exchangeRates = ExchangeRates.of(tables.fxRates());
    this.matches = PartyMatches.of(tables);
    this.policy = tables.policy();
    this.ownership =
        Ownership.of(
            tables.parties(),
            tables.owners(),
            new RegisteredBlocks(parties, matches),
            policy.rule(OptionalRule.AFFILIATE).bound(AFFILIATE_BOUND).value());
    this.licences = byKey(tables.licences(), Licence::licenceNumber);
  }

  /**
   * Compiles the reference tables.
   *
   * @throws IllegalArgumentException if the tables contradict each other
   */
  public static ReferenceSnapshot of(ReferenceTables tables) {
    List<Contradiction> contradictions = Contradiction.findIn(tables);
    if (!contradictions.isEmpty()) {
      throw new IllegalArgumentException("reference data contradicts itself: " + contradictions);
    }
    return new ReferenceSnapshot(Manifest.of(tables), tables);
  }

  private static <V> Map<String, V> byKey(List<V> rows, Function<V, String> key) {
    return rows.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  /** The version of each table. */
  public Manifest manifest() {
    return manifest;
  }

  /** The versions that a decision names as evidence. */
  public ReferenceVersions versions() {
    return versions;
  }

  public Optional<Exporter> exporter(String exporterId) {
    return Optional.ofNullable(exporters.get(exporterId));
  }

  /**
   * The exporter's fiscal quarter that contains a date.
   *
   * @throws java.util.NoSuchElementException if the exporter is unknown
   */
  public FiscalQuarter quarterOf(String exporterId, LocalDate date) {
    return Optional.ofNullable(quarters.get(exporterId)).orElseThrow().of(date);
  }

  public Optional<Product> product(String sku) {
    return Optional.ofNullable(products.get(sku));
  }

  public Optional<RegisteredParty> party(String partyId) {
    return Optional.ofNullable(parties.get(partyId));
  }

  public LevyRates levyRates() {
    return levyRates;
  }

  public ExchangeRates exchangeRates() {
    return exchangeRates;
  }

  /** The best watchlist match of a party: by its name on the event, or by its registered data. */
  public PartyMatch watchlistMatch(Party party) {
    return matches.of(party);
  }

  /** The best watchlist match that officers have not lifted. */
  public PartyMatch watchlistMatch(Party party, Predicate<Match> stands) {
    return matches.of(party, stands);
  }

  /** Whether a party's name on the event is longer than what is compared with the watchlist. */
  public boolean isNameTooLong(Party party) {
    return matches.isTooLong(party);
  }

  public MatchEvidence explain(PartyMatch met) {
    return matches.explain(met);
  }

  public boolean hasExclusions() {
    return matches.hasExclusions();
  }

  public Ownership ownership() {
    return ownership;
  }

  public Optional<Licence> licence(String licenceNumber) {
    return Optional.ofNullable(licences.get(licenceNumber));
  }

  public Policy policy() {
    return policy;
  }

  /** Whether a product class is controlled for a country (semantics, section 1). */
  public boolean isControlled(String productClass, String country) {
    return levyRates.names(productClass, country)
        || (!policy.approvalRequired().isEmpty()
            && policy.approvalRequired().contains(new Policy.Controlled(productClass, country)));
  }
}
