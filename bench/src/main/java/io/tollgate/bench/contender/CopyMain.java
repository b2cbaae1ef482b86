package io.tollgate.bench.contender;

import io.tollgate.catalogue.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The upper limit: copies the input unchanged to another topic, in transactions. */
public final class CopyMain {
  private CopyMain() {}

  /** Runs until standard input is closed. */
  public static void main(String[] args) throws Exception {
    Transactions transactions = new Transactions(ContenderSettings.of(args));
    String to = transactions.names().topic(Topic.DECISIONS);
    transactions.run(
        transactions.names().topic(Topic.SHIPMENTS),
        (record, producer) ->
            Transactions.send(
                producer,
                new ProducerRecord<>(
                    to, record.partition(), record.timestamp(), record.key(), record.value())));
  }
}
