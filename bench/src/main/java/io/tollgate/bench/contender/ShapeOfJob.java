package io.tollgate.bench.contender;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program writes for each event it reads: to which topics how often, and what such records
 * look like.
 *
 * @param topics one for each topic
 */
public record ShapeOfJob(List<Written> topics) {
  /**
   * What is written to a topic.
   *
   * @param perEvent records for each event read
   * @param sample records to write, over and over
   */
  public record Written(String topic, double perEvent, List<Sampled> sample) {}

  /** A record's key and value; empty where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  public record Sampled(byte[] key, byte[] value) {}

  /** Writes it to a file. */
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

  /** Reads it from a file. */
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
