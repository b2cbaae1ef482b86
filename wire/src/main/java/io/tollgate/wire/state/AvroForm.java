package io.tollgate.wire.state;

import io.tollgate.wire.codec.Codec;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of record in which a value is stored, by Avro's own classes.
 *
 * @param version under which this build writes it
 * @param codec between the value and the record
 * @param model says of which classes records are made
 * @param writer of the record under the codec's schema
 */
record AvroForm<D, A extends SpecificRecord>(
    int version, Codec<D, A> codec, SpecificData model, SpecificDatumWriter<A> writer) {
  private static final int USUAL_SIZE = 512;
  private static final EncoderFactory ENCODERS = EncoderFactory.get();
  private static final DecoderFactory DECODERS = DecoderFactory.get();

  AvroForm(int version, Codec<D, A> codec, SpecificData model) {
    this(version, codec, model, new SpecificDatumWriter<>(codec.schema(), model));
  }

  /** Reads values that were written under one schema. */
  interface Reader<D> {
    /**
     * The value after the version byte.
     *
     * @throws IllegalArgumentException if the bytes are no such value
     */
    D read(byte[] bytes);
  }

  Schema schema() {
    return codec.schema();
  }

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

  /** Reads what was written under a schema that may be older than the codec's. */
  Reader<D> reader(Schema written) {
    SpecificDatumReader<A> records = new SpecificDatumReader<>(written, codec.schema(), model);
    return bytes -> read(records, bytes);
  }

  private D read(SpecificDatumReader<A> records, byte[] bytes) {
    BinaryDecoder decoder = DECODERS.binaryDecoder(bytes, 1, bytes.length - 1, null);
    try {
      A record = records.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new IllegalArgumentException("bytes follow its end");
      }
      return codec.decode(record);
    } catch (EOFException e) {
      throw new IllegalArgumentException("it ends too early", e);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
