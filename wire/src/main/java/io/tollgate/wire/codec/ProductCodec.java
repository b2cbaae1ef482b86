package io.tollgate.wire.codec;

import io.tollgate.domain.reference.Product;
import org.apache.avro.Schema;

/** Rows of products.csv. */
public final class ProductCodec implements Codec<VersionedRow, io.tollgate.avro.Product> {
  private static final Schema SCHEMA = PlainSchema.of(io.tollgate.avro.Product.getClassSchema());
  private static final DecimalField TPP = DecimalField.of(SCHEMA, "tpp");
  private static final DecimalField DRAM_BANDWIDTH_GBPS =
      DecimalField.of(SCHEMA, "dram_bandwidth_gbps");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public io.tollgate.avro.Product encode(VersionedRow value) {
    Product row = value.as(Product.class);
    io.tollgate.avro.Product record = new io.tollgate.avro.Product();
    record.setTableVersion(value.tableVersion());
    record.setRowNumber(value.rowNumber());
    record.setSku(row.sku());
    record.setProductClass(row.productClass());
    record.setName(row.name());
    record.setTpp(TPP.exactOrNull(row.tpp()));
    record.setDramBandwidthGbps(DRAM_BANDWIDTH_GBPS.exactOrNull(row.dramBandwidthGbps()));
    return record;
  }

  @Override
  public VersionedRow decode(io.tollgate.avro.Product record) {
    Product row =
        new Product(
            record.getSku(),
            record.getProductClass(),
            record.getName(),
            DecimalField.strippedOrEmpty(record.getTpp()),
            DecimalField.strippedOrEmpty(record.getDramBandwidthGbps()));
    return new VersionedRow(record.getTableVersion(), record.getRowNumber(), row);
  }
}
