package io.tollgate.reference;

import io.tollgate.domain.reference.Contradiction;
import io.tollgate.domain.reference.Exporter;
import io.tollgate.domain.reference.FalsePositiveExclusion;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.LevyRate;
import io.tollgate.domain.reference.Licence;
import io.tollgate.domain.reference.Owner;
import io.tollgate.domain.reference.Product;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.RegisteredParty;
import io.tollgate.files.InputRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Reads a directory of reference data (semantics, section 2), completely or not at all. */
public final class ReferenceDirectory {
  private final Path directory;
  private final WatchlistReport report = new WatchlistReport();
  private final Map<ReferenceTable, TableFile<?>> files = new EnumMap<>(ReferenceTable.class);

  private ReferenceDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads a directory.
   *
   * @throws InputRefusedException with all problems: a missing file or column, a field with a wrong
   *     form, two rows that contradict each other; each problem gives the file and row
   */
  public static ReferenceData read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InputRefusedException(
          Files.exists(directory)
              ? directory + " is a file; name the directory of the reference data"
              : "there is no directory " + directory);
    }
    return new ReferenceDirectory(directory).readAll();
  }

  private ReferenceData readAll() {
    TableFile<Exporter> exporters =
        TableFile.read(
            file("exporters.csv"), ReferenceCsv.EXPORTERS, ReferenceCsv::exporter, report);
    TableFile<Product> products =
        TableFile.read(file("products.csv"), ReferenceCsv.PRODUCTS, ReferenceCsv::product, report);
    TableFile<LevyRate> levyRates =
        TableFile.read(
            file("levy-rates.csv"), ReferenceCsv.LEVY_RATES, ReferenceCsv::levyRate, report);
    TableFile<FxRate> fxRates =
        TableFile.read(file("fx-rates.csv"), ReferenceCsv.FX_RATES, ReferenceCsv::fxRate, report);
    TableFile<RegisteredParty> parties =
        TableFile.read(file("parties.csv"), ReferenceCsv.PARTIES, ReferenceCsv::party, report);
    TableFile<Owner> owners =
        TableFile.readIfThere(file("owners.csv"), ReferenceCsv.OWNERS, ReferenceCsv::owner, report);
    TableFile<FalsePositiveExclusion> notSame =
        TableFile.readIfThere(
            file("not-same.csv"), ReferenceCsv.NOT_SAME, ReferenceCsv::notSame, report);
    TableFile<Licence> licences =
        TableFile.readIfThere(
            file("licences.csv"), ReferenceCsv.LICENCES, ReferenceCsv::licence, report);
    files.put(ReferenceTable.OWNERS, owners);
    files.put(ReferenceTable.NOT_SAME, notSame);
    files.put(ReferenceTable.LICENCES, licences);
    files.put(ReferenceTable.EXPORTERS, exporters);
    files.put(ReferenceTable.PRODUCTS, products);
    files.put(ReferenceTable.LEVY_RATES, levyRates);
    files.put(ReferenceTable.FX_RATES, fxRates);
    files.put(ReferenceTable.PARTIES, parties);
    ReferenceTables tables =
        new ReferenceTables(
            exporters.rows(),
            products.rows(),
            levyRates.rows(),
            fxRates.rows(),
            parties.rows(),
            WatchlistReader.ofDirectory(directory, report),
            PolicyFile.read(file("policy.json"), report),
            owners.rows(),
            notSame.rows(),
            licences.rows());
    Contradiction.findIn(tables).forEach(this::report);
    ReferenceLinks.check(directory, tables, report);
    report.refuseIfFaulty();
    return new ReferenceData(tables, report.warnings());
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private void report(Contradiction found) {
    TableFile<?> file = files.get(found.table());
    report.problem(
        "%s, rows %d and %d: %s; correct or remove one of them"
            .formatted(
                file.path(),
                file.numbers().get(found.first()),
                file.numbers().get(found.second()),
                found.fault()));
  }
}
