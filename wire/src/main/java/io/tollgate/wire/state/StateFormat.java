package io.tollgate.wire.state;

import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.direct.AvroInput;
import io.tollgate.wire.direct.AvroOutput;
import io.tollgate.wire.direct.DirectForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * How a value lies in a state store: one byte that says the version of the form, then plain Avro.
 * No schema id is in it, so that a store can be read without a registry. Instances have no state of
 * their own and can be used by many threads at once.
 *
 * @param <D> the domain's type
 */
public final class StateFormat<D> {
  private static final int USUAL_SIZE = 512;
  private static final EncoderFactory ENCODERS = EncoderFactory.get();
  private static final DecoderFactory DECODERS = DecoderFactory.get();

  private static final ThreadLocal<AvroOutput> OUTPUTS = ThreadLocal.withInitial(AvroOutput::new);

  private final Form<D, ?> form;
  private final Optional<DirectForm<D>> direct;
  private final Optional<Rare<D>> rare;

  /** Another form, in which values lie that do not fit the usual one. */
  private record Rare<D>(Predicate<D> fitsUsual, StateFormat<D> format) {}

  private StateFormat(Form<D, ?> form, Optional<DirectForm<D>> direct, Optional<Rare<D>> rare) {
    this.form = form;
    this.direct = direct;
    this.rare = rare;
  }

  static <D, A extends SpecificRecord> StateFormat<D> of(int version, Codec<D, A> codec) {
    return new StateFormat<>(
        new Form<>(
            version,
            codec,
            new SpecificDatumWriter<>(codec.schema()),
            new SpecificDatumReader<>(codec.schema())),
        Optional.empty(),
        Optional.empty());
  }

  /** This form for values that fit it, and another, of another version, for those that do not. */
  StateFormat<D> where(Predicate<D> fits, StateFormat<D> other) {
    return new StateFormat<>(form, direct, Optional.of(new Rare<>(fits, other)));
  }

  /** The same bytes, without records in between. */
  StateFormat<D> direct(DirectForm<D> direct) {
    return new StateFormat<>(form, Optional.of(direct), rare);
  }

  /** The same by Avro's own classes alone: what a direct form is held to. */
  public StateFormat<D> longWay() {
    return new StateFormat<>(form, Optional.empty(), rare);
  }

  /** The version of the form, 1 to 127: the first byte that is written. */
  public int version() {
    return form.version();
  }

  /** The schema that is written after that byte. */
  public Schema schema() {
    return form.codec().schema();
  }

  /**
   * The bytes of a value; equal values have equal bytes.
   *
   * @throws IllegalArgumentException if a number has more places or digits than the schema holds
   */
  public byte[] write(D value) {
    if (rare.isPresent() && !rare.get().fitsUsual().test(value)) {
      return rare.get().format().write(value);
    }
    if (direct.isEmpty()) {
      return form.write(value);
    }
    AvroOutput out = OUTPUTS.get();
    out.reset();
    out.raw(form.version());
    direct.get().write(value, out);
    return out.toByteArray();
  }

  /**
   * The value of some bytes.
   *
   * @throws IllegalArgumentException if they are of a version that is not known, or are damaged
   */
  public D read(byte[] bytes) {
    if (rare.isPresent() && bytes.length > 0 && bytes[0] == rare.get().format().version()) {
      return rare.get().format().read(bytes);
    }
    if (direct.isPresent() && bytes.length > 0 && bytes[0] == form.version()) {
      try {
        AvroInput in = new AvroInput(bytes, 1);
        D value = direct.get().read(in);
        if (in.isAtEnd()) {
          return value;
        }
      } catch (RuntimeException e) {
        // The long way tells what is wrong.
        return form.read(bytes);
      }
    }
    return form.read(bytes);
  }

  private record Form<D, A extends SpecificRecord>(
      int version,
      Codec<D, A> codec,
      SpecificDatumWriter<A> writer,
      SpecificDatumReader<A> reader) {

    byte[] write(D value) {
      A record = codec.encode(value);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
      bytes.write(version);
      try {
        BinaryEncoder encoder = ENCODERS.directBinaryEncoder(bytes, null);
        writer.write(record, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot be written", e);
      }
      return bytes.toByteArray();
    }

    D read(byte[] bytes) {
      checkVersion(bytes);
      BinaryDecoder decoder = DECODERS.binaryDecoder(bytes, 1, bytes.length - 1, null);
      try {
        A record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
          throw damaged(bytes, null);
        }
        return codec.decode(record);
      } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
        throw damaged(bytes, e);
      }
    }

    private void checkVersion(byte[] bytes) {
      if (bytes.length == 0) {
        throw damaged(bytes, null);
      }
      if (bytes[0] != version) {
        throw new IllegalArgumentException(
            "the state store holds a "
                + codec.schema().getName()
                + " of form "
                + bytes[0]
                + "; this version of Tollgate reads form "
                + version
                + ": run the version that wrote it");
      }
    }

    private IllegalArgumentException damaged(byte[] bytes, Exception cause) {
      return new IllegalArgumentException(
          "the state store holds "
              + bytes.length
              + " bytes that are no "
              + codec.schema().getName()
              + " of form "
              + version,
          cause);
    }
  }
}
