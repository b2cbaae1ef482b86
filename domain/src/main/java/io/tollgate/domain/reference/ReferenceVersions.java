package io.tollgate.domain.reference;

/**
 * Which reference data a decision used: content hashes of 32 hexadecimal digits.
 *
 * @param reference the manifest's version, which names every table's
 */
public record ReferenceVersions(
    String reference, String watchlist, String levyRates, String policy) {

  /** The versions that a manifest names. */
  public static ReferenceVersions of(Manifest manifest) {
    return new ReferenceVersions(
        manifest.version(),
        manifest.table(ReferenceTable.WATCHLIST).hash(),
        manifest.table(ReferenceTable.LEVY_RATES).hash(),
        manifest.table(ReferenceTable.POLICY).hash());
  }
}
