package io.tollgate.producer.publish;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.reference.Manifest;
import io.tollgate.domain.reference.ReferenceRow;
import io.tollgate.domain.reference.ReferenceTable;
import io.tollgate.domain.reference.ReferenceTables;
import io.tollgate.domain.reference.TableVersion;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.codec.VersionedRow;
import io.tollgate.wire.codec.WireTable;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Writes versions of the reference data: each table's rows whole, named by their content hash, and
 * the manifest after all of them. What is on its topic already is not written again.
 */
public final class ReferencePublisher {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final PublisherSettings settings;
  private final WireSerdes serdes;

  /** A publisher; it connects when it is used. */
  public ReferencePublisher(PublisherSettings settings) {
    this.settings = settings;
    this.serdes = settings.serdes();
  }

  /**
   * Writes a version, unless it is the newest already.
   *
   * @param tables without contradictions
   * @throws PublishException if something could not be written; the version then has no manifest
   *     and is not used, and can be published again
   */
  public Manifest publish(ReferenceTables tables) {
    Manifest manifest = Manifest.of(tables);
    List<Manifest> before = manifests();
    if (!before.isEmpty() && before.get(before.size() - 1).equals(manifest)) {
      return manifest;
    }
    Set<TableVersion> written = new HashSet<>();
    before.forEach(known -> written.addAll(known.tables()));
    for (ReferenceTable table : ReferenceTable.values()) {
      if (!written.contains(manifest.table(table))) {
        writeTable(manifest.table(table), tables.rows(table));
      }
    }
    write(Topic.REF_MANIFEST, Codecs.MANIFEST, manifest.version(), List.of(manifest));
    return manifest;
  }

  private List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    try (TopicReader<Manifest> reader =
        TopicReader.open(
            settings.cluster(),
            settings.names().topic(Topic.REF_MANIFEST),
            serdes.serde(Codecs.MANIFEST).deserializer())) {
      while (!reader.isAtEnd()) {
        reader.poll(WAIT).stream().map(Received::value).forEach(manifests::add);
      }
    }
    return manifests;
  }

  private void writeTable(TableVersion version, List<? extends ReferenceRow> rows) {
    List<VersionedRow> versioned = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      versioned.add(new VersionedRow(version.hash(), i, rows.get(i)));
    }
    Topic topic = WireTable.of(version.table()).topic();
    write(topic, Codecs.rowCodec(version.table()), version.hash(), versioned);
  }

  private <D> void write(Topic topic, Codec<D, ?> codec, String key, List<D> values) {
    String name = settings.names().topic(topic);
    try (KafkaProducer<String, D> producer =
        SafeProducer.open(settings.cluster(), serdes.serde(codec).serializer())) {
      List<Future<?>> sent = new ArrayList<>(values.size());
      for (D value : values) {
        sent.add(producer.send(new ProducerRecord<>(name, key, value)));
      }
      producer.flush();
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PublishException(
          "topic " + name + " could not be written: " + cause.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("interrupted while writing topic " + name, e);
    }
  }
}
