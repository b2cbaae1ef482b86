package io.tollgate.producer.generate;

import io.tollgate.domain.calendar.FiscalCalendar;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.RegisteredParty.Sector;
import io.tollgate.domain.reference.RegisteredParty.Status;
import io.tollgate.domain.reference.WatchlistEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The reference data of generated shipments, the same for every seed. All buyers are fictitious.
 */
final class Market {
  /** The first ship date, a Monday. */
  static final LocalDate OPENS = LocalDate.of(2026, 1, 5);

  /** The number of ship dates. */
  static final int DAYS = 364;

  static final String CHINA = "CN";
  static final List<String> EXPORTERS = List.of("NVDA", "AMD", "INTC");
  static final List<String> LEVIED_SKUS = List.of("H200-SXM", "H200-NVL", "MI325X-256");
  static final List<String> FREE_SKUS = List.of("L4-24", "A2-16");
  static final List<String> FREE_COUNTRIES = List.of("DE", "FR", "JP", "BR", "IN");

  /** Currencies with a rate for every ship date; USD needs none. */
  static final List<String> CURRENCIES = List.of("USD", "CNY", "EUR");

  /** A currency of ISO 4217 without any rate. */
  static final String WITHOUT_RATE = "CHF";

  private static final int BUYERS = 400;
  private static final int FEW = 20;
  private static final int WEEK = 7;

  private static final String[] ONSETS = {
    "Bel", "Cor", "Dal", "Fen", "Gor", "Hal", "Jun", "Kel", "Lom", "Mar", "Nov", "Pel", "Quor",
    "Ral", "Sel", "Tam", "Vel", "Wen", "Yar", "Zel"
  };
  private static final String[] ENDINGS = {
    "adin", "brook", "cira", "dune", "evan", "forth", "gara", "holm", "ista", "jora", "kand",
    "lune", "mira", "nesse", "ovar", "pond", "quist", "ruan", "stell", "tova"
  };

  /** A group of companies with the same sector and status, and the same end of the name. */
  enum Group {
    APPROVED("B", "Cloud Ltd", BUYERS, Sector.COMMERCIAL, Status.APPROVED),
    PENDING("P", "Data GmbH", FEW, Sector.ACADEMIC, Status.PENDING),
    DENIED("D", "Trading LLC", FEW, Sector.COMMERCIAL, Status.DENIED),
    MILITARY("M", "Fleet Depot", FEW, Sector.MILITARY, Status.APPROVED),
    FREE("F", "Studios", FEW, null, null),
    LISTED("L", "Ordnance Works", FEW, null, null),
    UNVERIFIED("U", "Freight Agency", FEW, null, null);

    private final String prefix;
    private final String trade;
    private final int size;
    private final Sector sector;
    private final Status status;

    Group(String prefix, String trade, int size, Sector sector, Status status) {
      this.prefix = prefix;
      this.trade = trade;
      this.size = size;
      this.sector = sector;
      this.status = status;
    }

    int size() {
      return size;
    }

    String id(int index) {
      return prefix + index;
    }

    /** A unique name: each index has another pair of syllables. */
    String name(int index) {
      return ONSETS[index % ONSETS.length]
          + ENDINGS[index / ONSETS.length % ENDINGS.length]
          + " "
          + trade;
    }

    private IntStream indices() {
      return IntStream.range(0, size);
    }
  }

  private Market() {}

  static ReferenceTables tables() {
    return new ReferenceTables(
        exporters(), products(), levyRates(), fxRates(), parties(), watchlist(), Policy.standard());
  }

  private static List<Exporter> exporters() {
    List<String> calendars =
        List.of(
            "LAST_SUNDAY_OF_JANUARY/Q4",
            "LAST_SATURDAY_OF_DECEMBER/Q4",
            "LAST_SATURDAY_OF_DECEMBER/Q1");
    return IntStream.range(0, EXPORTERS.size())
        .mapToObj(
            i ->
                new Exporter(
                    EXPORTERS.get(i), EXPORTERS.get(i), FiscalCalendar.parse(calendars.get(i))))
        .toList();
  }

  private static List<Product> products() {
    List<Product> products = new ArrayList<>();
    LEVIED_SKUS.forEach(sku -> products.add(product(sku)));
    FREE_SKUS.forEach(sku -> products.add(product(sku)));
    return products;
  }

  /** A product's class is its SKU up to the dash. */
  private static Product product(String sku) {
    return new Product(
        sku, sku.substring(0, sku.indexOf('-')), sku, Optional.empty(), Optional.empty());
  }

  private static List<LevyRate> levyRates() {
    LocalDate change = LocalDate.of(2026, 7, 1);
    return List.of(
        levyRate("H200", "0.25", OPENS, Optional.of(change)),
        levyRate("H200", "0.275", change, Optional.empty()),
        levyRate("MI325X", "0.25", OPENS, Optional.empty()));
  }

  private static LevyRate levyRate(
      String productClass, String rate, LocalDate from, Optional<LocalDate> to) {
    return new LevyRate(
        "LOAD-CN", productClass, CHINA, new BigDecimal(rate), from, to, "made up for load");
  }

  /** One rate per week, valid for every day of that week. */
  private static List<FxRate> fxRates() {
    List<FxRate> rates = new ArrayList<>();
    for (int day = 0; day < DAYS; day += WEEK) {
      LocalDate date = OPENS.plusDays(day);
      rates.add(new FxRate("CNY", date, BigDecimal.valueOf(140_000 + day, 6)));
      rates.add(new FxRate("EUR", date, BigDecimal.valueOf(1_160_000 + 10L * day, 6)));
    }
    return rates;
  }

  private static List<RegisteredParty> parties() {
    List<RegisteredParty> parties = new ArrayList<>();
    for (Group group : Group.values()) {
      if (group.status != null) {
        group.indices().forEach(index -> parties.add(registered(group, index)));
      }
    }
    return parties;
  }

  private static RegisteredParty registered(Group group, int index) {
    return new RegisteredParty(
        group.id(index),
        group.name(index),
        CHINA,
        group.sector,
        group.status,
        List.of(),
        "",
        Optional.empty());
  }

  private static List<WatchlistEntry> watchlist() {
    List<WatchlistEntry> entries = new ArrayList<>();
    Group.LISTED.indices().forEach(i -> entries.add(entry(Group.LISTED, i, "MEU")));
    Group.UNVERIFIED.indices().forEach(i -> entries.add(entry(Group.UNVERIFIED, i, "UVL")));
    return entries;
  }

  private static WatchlistEntry entry(Group group, int index, String source) {
    return new WatchlistEntry(
        group.id(index), source, "Entity", group.name(index), List.of(), "1 Test Road");
  }
}
