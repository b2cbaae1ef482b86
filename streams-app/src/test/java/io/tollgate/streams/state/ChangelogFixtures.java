package io.tollgate.streams.state;

import io.tollgate.catalogue.Store;
import io.tollgate.streams.fixture.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The changelogs of an {@link EarlierRun}, as the build of a release wrote them. Each store has a
 * file, with a line per record: key and value in hexadecimal digits.
 */
final class ChangelogFixtures {
  private static final String NOTHING = "-";

  private ChangelogFixtures() {}

  /** The records of a store's changelog, in order. */
  static List<KeyValue<byte[], byte[]>> records(String release, Store store) {
    String file = "changelogs/" + release + "/" + store.storeName() + ".hex";
    try (InputStream in = ChangelogFixtures.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("there is no fixture " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(ChangelogFixtures::record)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyValue<byte[], byte[]> record(String line) {
    String[] parts = line.split(" ", -1);
    return KeyValue.pair(bytes(parts[0]), bytes(parts[1]));
  }

  private static byte[] bytes(String digits) {
    return digits.equals(NOTHING) ? null : HexFormat.of().parseHex(digits);
  }

  private static String digits(byte[] bytes) {
    return bytes == null ? NOTHING : HexFormat.of().formatHex(bytes);
  }

  /**
   * Writes the fixtures of a release; its folder must not exist.
   *
   * @param args the release's folder, {@code
   *     streams-app/src/test/resources/io/tollgate/streams/state/changelogs/vN}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectory(Path.of(args[0]));
    try (Pipeline pipeline =
        new Pipeline(EarlierRun.before(), Files.createTempDirectory("earlier"))) {
      EarlierRun.play(pipeline);
      for (Store store : Store.values()) {
        Files.writeString(
            folder.resolve(store.storeName() + ".hex"),
            pipeline.changelog(store).stream()
                .map(ChangelogFixtures::line)
                .collect(Collectors.joining()));
      }
    }
  }

  private static String line(TestRecord<byte[], byte[]> record) {
    return digits(record.key()) + " " + digits(record.value()) + "\n";
  }
}
