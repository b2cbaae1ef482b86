package io.tollgate.compliance.cluster;

import io.tollgate.wire.deadletter.RawReference;
import io.tollgate.wire.topic.RangeReader;
import io.tollgate.wire.topic.RangeReader.Range;
import io.tollgate.wire.topic.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the records of dead letters: a dead letter of a very large record has only the head of its
 * bytes, and says where the record is. Not thread-safe.
 *
 * @param ranges reads single records
 */
record RawRecords(RangeReader ranges) {
  /** Why a record is not found, to stand after the dead letter's place. */
  static final String GONE =
      "has only the head of its record, and its headers name no place where the whole record is";

  /** The dead letter with all bytes of its record; empty if the record is not where it was. */
  Optional<Received<byte[]>> whole(Received<byte[]> letter) {
    Optional<RawReference> reference = RawReference.in(letter.headers());
    return reference.isEmpty()
        ? Optional.of(letter)
        : place(letter)
            .flatMap(place -> read(place, reference.get()))
            .map(record -> withRaw(letter, record));
  }

  private Optional<Received<byte[]>> read(Range place, RawReference reference) {
    List<Received<byte[]>> found = new ArrayList<>();
    ranges.read(place, found::add);
    return found.stream()
        .filter(record -> RawReference.of(record.value()).equals(reference))
        .findFirst();
  }

  private static Optional<Range> place(Received<byte[]> letter) {
    try {
      return Optional.of(
          Range.ofOne(
              text(letter, RawReference.TOPIC),
              Integer.parseInt(text(letter, RawReference.PARTITION)),
              Long.parseLong(text(letter, RawReference.OFFSET))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(Received<byte[]> letter, String header) {
    byte[] value = letter.headers().get(header);
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  private static Received<byte[]> withRaw(Received<byte[]> letter, Received<byte[]> record) {
    return new Received<>(
        letter.partition(),
        letter.offset(),
        letter.timestamp(),
        record.key(),
        record.value(),
        letter.headers());
  }
}
