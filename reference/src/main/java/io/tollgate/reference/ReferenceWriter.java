package io.tollgate.reference;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.reference.TableFile.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a directory of reference data that {@link ReferenceDirectory} can read. */
public final class ReferenceWriter {
  private static final List<String> WATCHLIST =
      List.of("_id", "source", "type", "name", "addresses", "alt_names", "ids");

  /** Rare columns: they are left out if all their fields are blank. */
  private static final List<String> IDENTIFYING = List.of("identifiers", "ids");

  private final Path directory;

  private ReferenceWriter(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes every table. Creates the directory if it does not exist, and replaces files in it.
   *
   * @param tables without separators inside texts: no {@code |} in an alias, no semicolon in a name
   *     of the watchlist
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(ReferenceTables tables, Path directory) {
    try {
      Files.createDirectories(directory);
      new ReferenceWriter(directory).writeAll(tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll(ReferenceTables tables) throws IOException {
    table("exporters.csv", ReferenceCsv.EXPORTERS, tables.exporters(), ReferenceWriter::exporter);
    table("products.csv", ReferenceCsv.PRODUCTS, tables.products(), ReferenceWriter::product);
    table("levy-rates.csv", ReferenceCsv.LEVY_RATES, tables.levyRates(), ReferenceWriter::levyRate);
    table("fx-rates.csv", ReferenceCsv.FX_RATES, tables.fxRates(), ReferenceWriter::fxRate);
    table("parties.csv", ReferenceCsv.PARTIES, tables.parties(), ReferenceWriter::party);
    table(
        "watchlist.csv",
        new Columns(WATCHLIST, List.of()),
        tables.watchlist(),
        ReferenceWriter::entry);
    optional("owners.csv", ReferenceCsv.OWNERS, tables.owners(), ReferenceWriter::owner);
    optional("not-same.csv", ReferenceCsv.NOT_SAME, tables.notSame(), ReferenceWriter::notSame);
    optional("licences.csv", ReferenceCsv.LICENCES, tables.licences(), ReferenceWriter::licence);
    PolicyFile.write(tables.policy(), directory.resolve("policy.json"));
  }

  private <R> void optional(
      String file, Columns columns, List<R> rows, Function<R, List<String>> fields)
      throws IOException {
    if (!rows.isEmpty()) {
      table(file, columns, rows, fields);
    }
  }

  private <R> void table(
      String file, Columns columns, List<R> rows, Function<R, List<String>> fields)
      throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(directory.resolve(file))) {
      List<List<String>> texts = rows.stream().map(fields).toList();
      int last = columns.known().size() - 1;
      boolean drop =
          IDENTIFYING.contains(columns.known().get(last))
              && texts.stream().allMatch(text -> text.get(last).isEmpty());
      int width = drop ? last : last + 1;
      writer.writeRecord(columns.known().subList(0, width));
      texts.forEach(text -> writer.writeRecord(text.subList(0, width)));
    }
  }

  private static List<String> exporter(Exporter row) {
    return List.of(row.exporterId(), row.name(), row.fiscalCalendar().text());
  }

  private static List<String> product(Product row) {
    return List.of(
        row.sku(),
        row.productClass(),
        row.name(),
        plain(row.tpp()),
        plain(row.dramBandwidthGbps()));
  }

  private static List<String> levyRate(LevyRate row) {
    return List.of(
        row.programme(),
        row.productClass(),
        row.destinationCountry(),
        row.rate().toPlainString(),
        row.effectiveFrom().toString(),
        row.effectiveTo().map(LocalDate::toString).orElse(""),
        row.authority());
  }

  private static List<String> fxRate(FxRate row) {
    return List.of(row.currency(), row.rateDate().toString(), row.usdPerUnit().toPlainString());
  }

  private static List<String> party(RegisteredParty row) {
    return List.of(
        row.partyId(),
        row.name(),
        row.country(),
        row.sector().name(),
        row.status().name(),
        String.join("|", row.aliases()),
        row.parentId(),
        plain(row.parentSharePct()),
        IdentifierText.typed(row.identifiers()));
  }

  private static List<String> owner(Owner row) {
    return List.of(
        row.partyId(),
        row.ownerId(),
        row.sharePct().toPlainString(),
        row.effective().from().map(LocalDate::toString).orElse(""),
        row.effective().to().map(LocalDate::toString).orElse(""));
  }

  /** The fields in the order of {@link ReferenceCsv#NOT_SAME}. */
  static List<String> notSame(FalsePositiveExclusion row) {
    return List.of(
        row.partyId(),
        row.partyDigest(),
        row.source(),
        row.entryId(),
        row.entryDigest(),
        row.decidedBy(),
        row.decidedOn().toString(),
        row.reason(),
        row.partyName());
  }

  private static List<String> licence(Licence row) {
    return List.of(
        row.licenceNumber(),
        String.join("|", row.partyIds()),
        String.join("|", row.productClasses()),
        Long.toString(row.quantity()),
        row.validFrom().toString(),
        row.validTo().map(LocalDate::toString).orElse(""));
  }

  /** Writes the list's code in brackets, as the Consolidated Screening List does. */
  private static List<String> entry(WatchlistEntry row) {
    return List.of(
        row.entryId(),
        "List (" + row.source() + ")",
        row.type(),
        row.name(),
        row.addresses(),
        String.join("; ", row.altNames()),
        IdentifierText.consolidated(row.identifiers()));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
