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
 * The stored form of a value: one byte, the version, then plain Avro under the schema that the
 * version names. A version names one released schema for ever, and every build reads all that were
 * released before it. No registry is asked. Many threads can use an instance at once.
 *
 * @param <D> the domain's type
 */
public final class StateFormat<D> {
  private static final ThreadLocal<AvroOutput> OUTPUTS = ThreadLocal.withInitial(AvroOutput::new);

  private final ReleasedSchemas released;
  private final AvroForm<D, ?> usual;
  private final Optional<DirectForm<D>> direct;
  private final Optional<Rare<D>> rare;

  /** By version, the first at 0. */
  private final List<AvroForm.Reader<D>> readers;

  /** Another kind of record, for values that do not fit the usual one. */
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
   * Values that are stored for ever, under one of the released schemas.
   *
   * @throws IllegalStateException if the codec's schema is not the newest that was released
   */
  static <D, A extends SpecificRecord> StateFormat<D> of(
      ReleasedSchemas released, Codec<D, A> codec) {
    return of(released, codec, SpecificData.getForSchema(codec.schema()));
  }

  /** The same with records of the classes that a model names. */
  static <D, A extends SpecificRecord> StateFormat<D> of(
      ReleasedSchemas released, Codec<D, A> codec, SpecificData model) {
    return new StateFormat<>(
        released,
        new AvroForm<>(released.versionOf(codec.schema()), codec, model),
        Optional.empty(),
        Optional.empty());
  }

  /** Values that are thrown away, and made again, when the codec's schema changes. */
  static <D, A extends SpecificRecord> StateFormat<D> ofOneSchema(Codec<D, A> codec) {
    return of(ReleasedSchemas.ofOne(codec.schema()), codec);
  }

  /** This kind of record for values that fit it, and another for those that do not. */
  <A extends SpecificRecord> StateFormat<D> where(Predicate<D> fits, Codec<D, A> other) {
    AvroForm<D, A> form = new AvroForm<>(released.versionOf(other.schema()), other, usual.model());
    return new StateFormat<>(released, usual, direct, Optional.of(new Rare<>(fits, form)));
  }

  /** The same bytes, without records in between. */
  StateFormat<D> direct(DirectForm<D> direct) {
    return new StateFormat<>(released, usual, Optional.of(direct), rare);
  }

  /** The same by Avro's own classes alone: what a direct form is held to. */
  public StateFormat<D> longWay() {
    return new StateFormat<>(released, usual, Optional.empty(), rare);
  }

  /** The kind of value, as the folder of its released schemas is named. */
  public String name() {
    return released.name();
  }

  /** The version under which most values are written, 1 to 127: their first byte. */
  public int version() {
    return usual.version();
  }

  /** All versions under which this build writes. */
  public Set<Integer> versionsWritten() {
    return forms().map(AvroForm::version).collect(Collectors.toUnmodifiableSet());
  }

  /** All versions that this build reads, each with the fingerprint of its schema. */
  public SortedMap<Integer, String> fingerprints() {
    return released.fingerprints();
  }

  /** The schema under which most values are written. */
  public Schema schema() {
    return usual.schema();
  }

  /**
   * The bytes of a value; equal values have equal bytes.
   *
   * @throws IllegalArgumentException if a number has more places or digits than the schema holds
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

  /** As {@link #read(byte[], String)}, where nothing more is known of the place. */
  public D read(byte[] bytes) {
    return read(bytes, "the state");
  }

  /**
   * The value of some bytes.
   *
   * @param where the store or topic that holds them, such as {@code "the store shipments"}
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
        // The long way tells what is wrong.
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
      String found = "%d bytes that are no %s of form %d".formatted(bytes.length, name(), bytes[0]);
      throw UnreadableStateException.ofDamage(where, found + " (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Looks at the version byte alone.
   *
   * @throws UnreadableStateException if this build knows no such version
   */
  public void check(byte[] bytes, String where) {
    if (bytes.length == 0) {
      throw UnreadableStateException.ofDamage(where, "a " + name() + " of no bytes", null);
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
