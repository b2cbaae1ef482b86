package io.tollgate.domain.levy;

/**
 * The group by which revenue is totalled.
 *
 * @param fiscalQuarter label in the exporter's fiscal calendar, such as {@code FY2027-Q1}
 */
public record Bucket(
    String exporterId, String fiscalQuarter, String productClass, String destinationCountry)
    implements Comparable<Bucket> {

  /** The bucket as a record key: four parts separated by slashes, with % and / escaped. */
  public String key() {
    return escaped(exporterId) + '/' + fiscalQuarter + '/' + goods();
  }

  private String goods() {
    return escaped(productClass) + '/' + destinationCountry;
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("/", "%2F");
  }

  @Override
  public int compareTo(Bucket other) {
    if (exporterId.equals(other.exporterId) && fiscalQuarter.equals(other.fiscalQuarter)) {
      return goods().compareTo(other.goods());
    }
    return key().compareTo(other.key());
  }
}
