package io.tollgate.domain.reference;

/**
 * The versions of reference data that a decision used: content hashes of 32 hexadecimal digits.
 *
 * @param reference the version of the manifest, which lists the version of every table
 */
public record ReferenceVersions(
    String reference, String watchlist, String levyRates, String policy) {

  /** The versions in a manifest. */
  public static ReferenceVersions of(Manifest manifest) {
    return new ReferenceVersions(
        manifest.version(),
        manifest.table(ReferenceTable.WATCHLIST).hash(),
        manifest.table(ReferenceTable.LEVY_RATES).hash(),
        manifest.table(ReferenceTable.POLICY).hash());
  }
}
