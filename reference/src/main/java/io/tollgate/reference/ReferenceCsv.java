package io.tollgate.reference;

import io.tollgate.domain.calendar.FiscalCalendar;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.reference.Fields.FieldFault;
import io.tollgate.reference.TableFile.Columns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of each table except the watchlist, and the methods that read its rows. */
final class ReferenceCsv {
  static final Columns EXPORTERS = Columns.of("exporter_id", "name", "fiscal_calendar");
  static final Columns PRODUCTS =
      Columns.of("sku", "product_class", "name").and("tpp", "dram_bandwidth_gbps");
  static final Columns LEVY_RATES =
      Columns.of(
              "programme",
              "product_class",
              "destination_country",
              "rate",
              "effective_from",
              "effective_to")
          .and("authority");
  static final Columns FX_RATES = Columns.of("currency", "rate_date", "usd_per_unit");
  static final Columns PARTIES =
      Columns.of("party_id", "name", "country", "sector", "status")
          .and("aliases", "parent_id", "parent_share_pct", "identifiers");
  static final Columns OWNERS =
      Columns.of("party_id", "owner_id", "share_pct").and("effective_from", "effective_to");
  static final Columns NOT_SAME =
      Columns.of(
              "party_id",
              "party_digest",
              "source",
              "entry_id",
              "entry_digest",
              "decided_by",
              "decided_on",
              "reason")
          .and("party_name");
  static final Columns LICENCES =
      Columns.of(
          "licence_number", "party_ids", "product_classes", "quantity", "valid_from", "valid_to");

  private static final int MEASURE_PLACES = 6;
  private static final BigDecimal MOST_MEASURE = BigDecimal.TEN.pow(15);
  private static final BigDecimal MOST_USD = BigDecimal.TEN.pow(9);
  private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

  private ReferenceCsv() {}

  static Exporter exporter(Fields row) {
    String id = row.required("exporter_id");
    try {
      return new Exporter(
          id, row.text("name"), FiscalCalendar.parse(row.required("fiscal_calendar")));
    } catch (IllegalArgumentException e) {
      throw new FieldFault("fiscal_calendar: " + e.getMessage());
    }
  }

  static Product product(Fields row) {
    return new Product(
        row.required("sku"),
        row.required("product_class"),
        row.text("name"),
        row.optionalDecimal("tpp", MOST_MEASURE, MEASURE_PLACES),
        row.optionalDecimal("dram_bandwidth_gbps", MOST_MEASURE, MEASURE_PLACES));
  }

  static LevyRate levyRate(Fields row) {
    LocalDate from = row.date("effective_from");
    Optional<LocalDate> to = row.optionalDate("effective_to");
    checkEnd(from, to);
    return new LevyRate(
        row.required("programme"),
        row.required("product_class"),
        row.country("destination_country"),
        row.decimal("rate", BigDecimal.ONE, LevyRate.RATE_PLACES),
        from,
        to,
        row.text("authority"));
  }

  static FxRate fxRate(Fields row) {
    BigDecimal usd = row.decimal("usd_per_unit", MOST_USD, FxRate.RATE_PLACES);
    if (usd.signum() == 0) {
      throw new FieldFault("usd_per_unit has to be over 0");
    }
    return new FxRate(row.required("currency"), row.date("rate_date"), usd);
  }

  static RegisteredParty party(Fields row) {
    return new RegisteredParty(
        row.required("party_id"),
        row.required("name"),
        row.optionalCountry("country"),
        row.constant("sector", RegisteredParty.Sector.class),
        row.constant("status", RegisteredParty.Status.class),
        parts(row.text("aliases"), "\\|"),
        row.text("parent_id"),
        row.optionalDecimal("parent_share_pct", PER_CENT, MEASURE_PLACES),
        IdentifierText.typed(row.text("identifiers")));
  }

  static Owner owner(Fields row) {
    Optional<LocalDate> from = row.optionalDate("effective_from");
    Optional<LocalDate> to = row.optionalDate("effective_to");
    if (from.isPresent() && to.isPresent()) {
      checkEnd(from.get(), to);
    }
    return new Owner(
        row.required("party_id"),
        row.required("owner_id"),
        row.decimal("share_pct", PER_CENT, MEASURE_PLACES),
        new Period(from, to));
  }

  static FalsePositiveExclusion notSame(Fields row) {
    return new FalsePositiveExclusion(
        row.required("party_id"),
        row.text("party_name"),
        row.text("party_digest"),
        row.required("source"),
        row.text("entry_id"),
        row.text("entry_digest"),
        row.required("decided_by"),
        row.date("decided_on"),
        row.required("reason"));
  }

  static Licence licence(Fields row) {
    LocalDate from = row.date("valid_from");
    Optional<LocalDate> to = row.optionalDate("valid_to");
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new FieldFault("valid_to has to be valid_from " + from + " or later, not " + to.get());
    }
    return new Licence(
        row.required("licence_number"),
        parts(row.required("party_ids"), "\\|"),
        parts(row.required("product_classes"), "\\|"),
        row.whole("quantity"),
        from,
        to);
  }

  private static void checkEnd(LocalDate from, Optional<LocalDate> to) {
    if (to.isPresent() && !to.get().isAfter(from)) {
      throw new FieldFault(
          "effective_to is exclusive and has to be after effective_from "
              + from
              + ", not "
              + to.get());
    }
  }

  /** The items of a list in one field, without blank items. */
  static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
