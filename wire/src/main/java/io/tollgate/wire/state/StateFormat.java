package io.tollgate.wire.state;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.direct.DirectForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The stored form of a value: one version byte, then Avro's binary encoding with the schema of that
 * version. A version always means the same released schema, and every build reads all versions that
 * were released before it. No registry is needed. Thread-safe.
 *
 * @param <D> the domain type
 */
public final class StateFormat<D> {
  private static final ThreadLocal<AvroOutput> OUTPUTS = ThreadLocal.withInitial(AvroOutput::new);

  private final ReleasedSchemas released;
  private final AvroForm<D, ?> usual;
  private final Optional<DirectForm<D>> direct;
  private final Optional<Rare<D>> rare;

  /** The reader of version N is at index N - 1. */
  private final List<AvroForm.Reader<D>> readers;

  /** Another type of record, for values that do not fit the usual one. */
  private record Rare<D>(Predicate<D> fitsUsual, AvroForm<D, ?> form) {}

  private StateFormat(
      ReleasedSchemas released,
      AvroForm<D, ?> usual,
      Optional<DirectForm<D>> direct,
      Optional<Rare<D>> rare) {
    this.released = released;
    this.usual = usual;
    this.direct = direct;
    this.rare = rare;
    this.readers =
        IntStream.rangeClosed(1, released.newest()).mapToObj(this::readerOfVersion).toList();
  }

  private AvroForm.Reader<D> readerOfVersion(int version) {
    Schema written = released.schema(version);
    return forms()
        .filter(form -> form.schema().getFullName().equals(written.getFullName()))
        .findFirst()
        .map(form -> form.reader(written))
        .orElse(
            bytes -> {
              throw new IllegalArgumentException("no codec reads " + written.getFullName());
            });
  }

  private Stream<AvroForm<D, ?>> forms() {
    return Stream.concat(Stream.of(usual), rare.map(Rare::form).stream());
  }

  /**
   * A form of values that later builds must read, with one of the released schemas.
   *
   * @throws IllegalStateException if the codec's schema is not the newest released one
   */
  static <D, A extends SpecificRecord> StateFormat<D> of(
      ReleasedSchemas released, Codec<D, A> codec) {
    return of(released, codec, SpecificData.getForSchema(codec.schema()));
  }

  /** The same, with the record classes of a model. */
  static <D, A extends SpecificRecord> StateFormat<D> of(
      ReleasedSchemas released, Codec<D, A> codec, SpecificData model) {
    return new StateFormat<>(
        released,
        new AvroForm<>(released.versionOf(codec.schema()), codec, model),
        Optional.empty(),
        Optional.empty());
  }

  /** A form of values that are discarded and rebuilt when the codec's schema changes. */
  static <D, A extends SpecificRecord> StateFormat<D> ofOneSchema(Codec<D, A> codec) {
    return of(ReleasedSchemas.ofOne(codec.schema()), codec);
  }

  /** This form, with another type of record for values that do not fit the usual one. */
  <A extends SpecificRecord> StateFormat<D> where(Predicate<D> fits, Codec<D, A> other) {
    AvroForm<D, A> form = new AvroForm<>(released.versionOf(other.schema()), other, usual.model());
    return new StateFormat<>(released, usual, direct, Optional.of(new Rare<>(fits, form)));
  }

  /** This form, with a direct form that writes and reads the same bytes without Avro's classes. */
  StateFormat<D> direct(DirectForm<D> direct) {
    return new StateFormat<>(released, usual, Optional.of(direct), rare);
  }

  /** This form with Avro's own classes only, to compare a direct form with. */
  public StateFormat<D> longWay() {
    return new StateFormat<>(released, usual, Optional.empty(), rare);
  }

  /** The kind of value: the folder name of its released schemas. */
  public String name() {
    return released.name();
  }

  /** The version of most values, 1 to 127; it is their first byte. */
  public int version() {
    return usual.version();
  }

  /** All versions that this build writes. */
  public Set<Integer> versionsWritten() {
    return forms().map(AvroForm::version).collect(Collectors.toUnmodifiableSet());
  }

  /** All versions that this build reads, each with the fingerprint of its schema. */
  public SortedMap<Integer, String> fingerprints() {
    return released.fingerprints();
  }

  /** The schema of most values. */
  public Schema schema() {
    return usual.schema();
  }

  /**
   * Writes a value; equal values give equal bytes.
   *
   * @throws IllegalArgumentException if a number has more digits or decimal places than the schema
   *     allows
   */
  public byte[] write(D value) {
    if (rare.isPresent() && !rare.get().fitsUsual().test(value)) {
      return rare.get().form().write(value);
    }
    if (direct.isEmpty()) {
      return usual.write(value);
    }
    AvroOutput out = OUTPUTS.get();
    out.reset();
    out.raw(usual.version());
    direct.get().write(value, out);
    return out.toByteArray();
  }

  /** Like {@link #read(byte[], String)}, if the store or topic is unknown. */
  public D read(byte[] bytes) {
    return read(bytes, "the state");
  }

  /**
   * Reads a value.
   *
   * @param where the store or topic that holds the bytes, such as {@code "the store shipments"}
   * @throws UnreadableStateException if a newer build wrote them, or they are damaged
   */
  public D read(byte[] bytes, String where) {
    if (direct.isPresent() && bytes.length > 0 && bytes[0] == usual.version()) {
      try {
        AvroInput in = new AvroInput(bytes, 1);
        D value = direct.get().read(in);
        if (in.isAtEnd()) {
          return value;
        }
      } catch (RuntimeException e) {
        // Avro's own classes report the error.
        return readByAvro(bytes, where);
      }
    }
    return readByAvro(bytes, where);
  }

  private D readByAvro(byte[] bytes, String where) {
    check(bytes, where);
    try {
      return readers.get(bytes[0] - 1).read(bytes);
    } catch (RuntimeException e) {
      String found =
          "%d bytes that are not a %s of form %d".formatted(bytes.length, name(), bytes[0]);
      throw UnreadableStateException.ofDamage(where, found + " (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Checks only the version byte.
   *
   * @throws UnreadableStateException if this build does not know the version
   */
  public void check(byte[] bytes, String where) {
    if (bytes.length == 0) {
      throw UnreadableStateException.ofDamage(where, "a " + name() + " of 0 bytes", null);
    }
    int version = bytes[0];
    if (version <= 0) {
      String found = "a %s whose first byte is %d".formatted(name(), Byte.toUnsignedInt(bytes[0]));
      throw UnreadableStateException.ofDamage(where, found, null);
    }
    if (!released.has(version)) {
      throw UnreadableStateException.ofOtherBuild(
          where, "a " + name() + " of form " + version, "forms 1 to " + released.newest());
    }
  }
}
