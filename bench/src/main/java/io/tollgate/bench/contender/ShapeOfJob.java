package io.tollgate.bench.contender;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The output of a program for each event that it reads: records per topic, with samples of them.
 *
 * @param topics one for each topic
 */
public record ShapeOfJob(List<Written> topics) {
  /**
   * The output to a topic.
   *
   * @param perEvent records for each event read
   * @param sample records to write repeatedly
   */
  public record Written(String topic, double perEvent, List<Sampled> sample) {}

  /** A record's key and value; empty if the record has none. */
  @SuppressWarnings("ArrayRecordComponent") // They are never compared.
  public record Sampled(byte[] key, byte[] value) {}

  /** Writes the shape to a file. */
  public void save(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(topics.size());
      for (Written written : topics) {
        out.writeUTF(written.topic());
        out.writeDouble(written.perEvent());
        out.writeInt(written.sample().size());
        for (Sampled record : written.sample()) {
          save(record.key(), out);
          save(record.value(), out);
        }
      }
    }
  }

  /** Reads a shape from a file. */
  public static ShapeOfJob load(Path file) throws IOException {
    List<Written> topics = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      for (int left = in.readInt(); left > 0; left--) {
        topics.add(new Written(in.readUTF(), in.readDouble(), sample(in)));
      }
    }
    return new ShapeOfJob(topics);
  }

  private static List<Sampled> sample(DataInputStream in) throws IOException {
    List<Sampled> sample = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      sample.add(new Sampled(load(in), load(in)));
    }
    return sample;
  }

  private static void save(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] load(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
