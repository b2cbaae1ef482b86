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
 * Writes and reads a value as one type of record, with Avro's own classes.
 *
 * @param version the version that this build writes
 * @param codec converts between value and record
 * @param model knows the classes of the records
 * @param writer writes the record with the codec's schema
 */
record AvroForm<D, A extends SpecificRecord>(
    int version, Codec<D, A> codec, SpecificData model, SpecificDatumWriter<A> writer) {
  private static final int USUAL_SIZE = 512;
  private static final EncoderFactory ENCODERS = EncoderFactory.get();
  private static final DecoderFactory DECODERS = DecoderFactory.get();

  AvroForm(int version, Codec<D, A> codec, SpecificData model) {
    this(version, codec, model, new SpecificDatumWriter<>(codec.schema(), model));
  }

  /** Reads values that were written with one schema. */
  interface Reader<D> {
    /**
     * Reads the value after the version byte.
     *
     * @throws IllegalArgumentException if the bytes are not such a value
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
      throw new UncheckedIOException("the value cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** A reader of values that were written with a schema, possibly older than the codec's. */
  Reader<D> reader(Schema written) {
    SpecificDatumReader<A> records = new SpecificDatumReader<>(written, codec.schema(), model);
    return bytes -> read(records, bytes);
  }

  private D read(SpecificDatumReader<A> records, byte[] bytes) {
    BinaryDecoder decoder = DECODERS.binaryDecoder(bytes, 1, bytes.length - 1, null);
    try {
      A record = records.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new IllegalArgumentException("bytes follow the end of the value");
      }
      return codec.decode(record);
    } catch (EOFException e) {
      throw new IllegalArgumentException("the value ends too early", e);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
