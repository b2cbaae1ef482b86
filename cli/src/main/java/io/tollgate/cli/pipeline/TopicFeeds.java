package io.tollgate.cli.pipeline;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.cli.result.Feed;
import io.tollgate.cli.result.RejectedRow;
import io.tollgate.cli.result.RunDeadLetter;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the topics that the application writes. */
final class TopicFeeds {
  private static final String CODE = "DEAD_LETTER";
  private static final String TOPIC = "__streams.errors.topic";
  private static final String PARTITION = "__streams.errors.partition";
  private static final String OFFSET = "__streams.errors.offset";
  private static final String MESSAGE = "__streams.errors.message";

  private final ClusterConnection cluster;
  private final Namespace names;
  private final WireSerdes serdes;

  TopicFeeds(ClusterConnection cluster, Namespace names, WireSerdes serdes) {
    this.cluster = cluster;
    this.names = names;
    this.serdes = serdes;
  }

  <D> Feed<D> of(Topic topic, Codec<D, ?> codec) {
    return new TopicFeed<>(
        TopicReader.open(cluster, names.topic(topic), serdes, codec), Received::value);
  }

  Feed<RunDeadLetter> deadLetters() {
    return new TopicFeed<>(
        TopicReader.openRaw(cluster, names.topic(Topic.SHIPMENTS_DLQ)),
        record -> isShipment(record.headers()) ? deadLetter(record) : null);
  }

  /** The same topic has unreadable officers' decisions, which are not events. */
  private boolean isShipment(Map<String, byte[]> headers) {
    return text(headers, TOPIC).equals(names.topic(Topic.SHIPMENTS));
  }

  /** Headers of Kafka Streams name the place of the original record. */
  static RunDeadLetter deadLetter(Received<byte[]> record) {
    Map<String, byte[]> headers = record.headers();
    SourceRows rows = SourceRows.parse(headers.get(SourceRows.HEADER));
    return new RunDeadLetter(
        (int) number(headers, PARTITION),
        number(headers, OFFSET),
        new RejectedRow(
            rows.file(), rows.rowOf(OptionalInt.empty()), "", CODE, text(headers, MESSAGE)));
  }

  private static long number(Map<String, byte[]> headers, String header) {
    String text = text(headers, header);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private static String text(Map<String, byte[]> headers, String header) {
    byte[] value = headers.get(header);
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  /** A topic whose records are converted one by one. */
  private static final class TopicFeed<D, T> implements Feed<T> {
    private final TopicReader<D> reader;
    private final Function<Received<D>, T> turn;

    TopicFeed(TopicReader<D> reader, Function<Received<D>, T> turn) {
      this.reader = reader;
      this.turn = turn;
    }

    @Override
    public List<T> poll(Duration most) {
      return reader.poll(most).stream().map(turn).filter(Objects::nonNull).toList();
    }

    @Override
    public boolean isAtEnd() {
      reader.lookForEnd();
      return reader.isAtEnd();
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
