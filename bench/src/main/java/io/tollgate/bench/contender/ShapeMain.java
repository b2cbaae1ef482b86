package io.tollgate.bench.contender;

import io.tollgate.catalogue.Topic;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The limit of the log: a program without decisions and state that writes as many records, of the
 * same sizes, as the whole job does, including its changelogs.
 */
public final class ShapeMain {
  private ShapeMain() {}

  /** Runs until standard input is closed. */
  public static void main(String[] args) throws Exception {
    ContenderSettings settings = ContenderSettings.of(args);
    ShapeOfJob shape = ShapeOfJob.load(Path.of(settings.text("shape.file")));
    Transactions transactions = new Transactions(settings);
    ThreadLocal<List<Writer>> writers =
        ThreadLocal.withInitial(() -> shape.topics().stream().map(Writer::new).toList());
    transactions.run(
        transactions.names().topic(Topic.SHIPMENTS),
        (record, producer) -> writers.get().forEach(writer -> writer.write(record, producer)));
  }

  /** Writes to one topic, in proportion to the events read. */
  private static final class Writer {
    private final ShapeOfJob.Written written;
    private double due;
    private int next;

    Writer(ShapeOfJob.Written written) {
      this.written = written;
    }

    void write(ConsumerRecord<byte[], byte[]> read, KafkaProducer<byte[], byte[]> producer) {
      due += written.perEvent();
      while (due >= 1) {
        due--;
        ShapeOfJob.Sampled sampled = written.sample().get(next);
        next = (next + 1) % written.sample().size();
        Transactions.send(
            producer,
            new ProducerRecord<>(
                written.topic(), read.partition(), sampled.key(), sampled.value()));
      }
    }
  }
}
