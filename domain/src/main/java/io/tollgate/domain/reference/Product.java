package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A product and its class. Levies and export control apply to the class.
 *
 * @param tpp total processing performance, if known
 * @param dramBandwidthGbps memory bandwidth in gigabytes per second, if known
 */
public record Product(
    String sku,
    String productClass,
    String name,
    Optional<BigDecimal> tpp,
    Optional<BigDecimal> dramBandwidthGbps)
    implements ReferenceRow {

  @Override
  public ReferenceTable table() {
    return ReferenceTable.PRODUCTS;
  }

  @Override
  public List<String> canonical() {
    return List.of(
        sku,
        productClass,
        name,
        tpp.map(ReferenceRow::plain).orElse(""),
        dramBandwidthGbps.map(ReferenceRow::plain).orElse(""));
  }
}
