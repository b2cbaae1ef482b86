package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.money.ExchangeRates;
import io.tollgate.domain.reference.FxRate;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the exchange rates of the latest version of the reference data. */
record Rates(ClusterConnection connection, Namespace names, WireSerdes serdes) {
  private static final Duration WAIT = Duration.ofMillis(200);

  /** The rates; none but that of the dollar where no reference data is there yet. */
  ExchangeRates latest() {
    List<Manifest> manifests = new ArrayList<>();
    readAll(
        Topic.REF_MANIFEST,
        Codecs.MANIFEST,
        manifest -> {
          manifests.clear();
          manifests.add(manifest);
        });
    List<FxRate> rates = new ArrayList<>();
    for (Manifest manifest : manifests) {
      String version = manifest.table(ReferenceTable.FX_RATES).hash();
      readAll(Topic.REF_FX_RATES, Codecs.FX_RATE, row -> take(row, version, rates));
    }
    return ExchangeRates.of(rates);
  }

  private static void take(VersionedRow row, String version, List<FxRate> rates) {
    if (row.tableVersion().equals(version) && row.row() instanceof FxRate rate) {
      rates.add(rate);
    }
  }

  private <D> void readAll(Topic topic, Codec<D, ?> codec, Consumer<D> taker) {
    try (TopicReader<D> reader = TopicReader.open(connection, names.topic(topic), serdes, codec)) {
      while (!reader.isAtEnd()) {
        reader.poll(WAIT).stream().map(Received::value).forEach(taker);
      }
    }
  }
}
