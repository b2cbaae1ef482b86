package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.topic.TopicSource;
import java.util.ArrayList;
import java.util.List;

/** Reads the exchange rates of the latest version of the reference data. */
record Rates(TopicSource source) {

  /** The rates; only that of the dollar if no reference data is loaded. */
  ExchangeRates latest() {
    List<Manifest> newest = new ArrayList<>(1);
    source.forEach(
        Topic.REF_MANIFEST,
        Codecs.MANIFEST,
        manifest -> {
          newest.clear();
          newest.add(manifest.value());
        });
    List<FxRate> rates = new ArrayList<>();
    for (Manifest manifest : newest) {
      String version = manifest.table(ReferenceTable.FX_RATES).hash();
      source.forEach(Topic.REF_FX_RATES, Codecs.FX_RATE, row -> take(row.value(), version, rates));
    }
    return ExchangeRates.of(rates);
  }

  private static void take(VersionedRow row, String version, List<FxRate> rates) {
    if (row.tableVersion().equals(version) && row.row() instanceof FxRate rate) {
      rates.add(rate);
    }
  }
}
