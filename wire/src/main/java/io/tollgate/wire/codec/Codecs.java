package io.tollgate.wire.codec;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.alert.Alert;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerEntry;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.shipment.ShipmentEvent;
import java.util.Optional;

/** The codecs of the public topics. They are stateless and thread-safe. */
public final class Codecs {
  public static final Codec<ShipmentEvent, io.tollgate.avro.ShipmentEvent> SHIPMENT_EVENT =
      new ShipmentEventCodec();
  public static final Codec<LevyDue, io.tollgate.avro.LevyDue> LEVY_DUE = new LevyDueCodec();
  public static final Codec<QuarterlyRevenue, io.tollgate.avro.QuarterlyRevenue> QUARTERLY_REVENUE =
      new QuarterlyRevenueCodec();
  public static final Codec<Decision, io.tollgate.avro.Decision> DECISION = new DecisionCodec();
  public static final Codec<OfficerDecision, io.tollgate.avro.OfficerDecision> OFFICER_DECISION =
      new OfficerDecisionCodec();
  public static final Codec<OfficerOutcome, io.tollgate.avro.OfficerOutcome> OFFICER_OUTCOME =
      new OfficerOutcomeCodec();
  public static final Codec<OfficerEntry, io.tollgate.avro.OfficerEntry> OFFICER_ENTRY =
      new OfficerEntryCodec();
  public static final Codec<Alert, io.tollgate.avro.ScreeningAlert> SCREENING_ALERT =
      new ScreeningAlertCodec();
  public static final Codec<QuotaTotal, io.tollgate.avro.QuotaUsage> QUOTA_USAGE =
      new QuotaUsageCodec();
  public static final Codec<Manifest, io.tollgate.avro.Manifest> MANIFEST = new ManifestCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.Exporter> EXPORTER = new ExporterCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.Product> PRODUCT = new ProductCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.LevyRate> LEVY_RATE =
      new LevyRateCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.FxRate> FX_RATE = new FxRateCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.RegisteredParty> REGISTERED_PARTY =
      new RegisteredPartyCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.WatchlistEntry> WATCHLIST_ENTRY =
      new WatchlistEntryCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.Policy> POLICY = new PolicyCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.Owner> OWNER = new OwnerCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.NotSame> NOT_SAME =
      new FalsePositiveExclusionCodec();
  public static final Codec<VersionedRow, io.tollgate.avro.Licence> LICENCE = new LicenceCodec();

  private Codecs() {}

  /** The codec of a topic's values; empty for dead letters, whose values are raw bytes. */
  public static Optional<Codec<?, ?>> codecFor(Topic topic) {
    return switch (topic) {
      case SHIPMENTS -> Optional.of(SHIPMENT_EVENT);
      case LEVY_DUE -> Optional.of(LEVY_DUE);
      case QUARTERLY_REVENUE -> Optional.of(QUARTERLY_REVENUE);
      case DECISIONS -> Optional.of(DECISION);
      case SHIPMENTS_DLQ -> Optional.empty();
      case OFFICER_DECISIONS -> Optional.of(OFFICER_DECISION);
      case OFFICER_OUTCOMES -> Optional.of(OFFICER_OUTCOME);
      case SCREENING_ALERTS -> Optional.of(SCREENING_ALERT);
      case USAGE -> Optional.of(QUOTA_USAGE);
      case OFFICERS -> Optional.of(OFFICER_ENTRY);
      case REF_EXPORTERS -> Optional.of(EXPORTER);
      case REF_PRODUCTS -> Optional.of(PRODUCT);
      case REF_LEVY_RATES -> Optional.of(LEVY_RATE);
      case REF_FX_RATES -> Optional.of(FX_RATE);
      case REF_PARTIES -> Optional.of(REGISTERED_PARTY);
      case REF_WATCHLIST -> Optional.of(WATCHLIST_ENTRY);
      case REF_POLICY -> Optional.of(POLICY);
      case REF_OWNERS -> Optional.of(OWNER);
      case REF_NOT_SAME -> Optional.of(NOT_SAME);
      case REF_LICENCES -> Optional.of(LICENCE);
      case REF_MANIFEST -> Optional.of(MANIFEST);
    };
  }

  /** The codec of a reference table's rows. */
  public static Codec<VersionedRow, ?> rowCodec(ReferenceTable table) {
    return switch (table) {
      case EXPORTERS -> EXPORTER;
      case PRODUCTS -> PRODUCT;
      case LEVY_RATES -> LEVY_RATE;
      case FX_RATES -> FX_RATE;
      case PARTIES -> REGISTERED_PARTY;
      case WATCHLIST -> WATCHLIST_ENTRY;
      case POLICY -> POLICY;
      case OWNERS -> OWNER;
      case NOT_SAME -> NOT_SAME;
      case LICENCES -> LICENCE;
    };
  }
}
