package io.tollgate.wire.state;

import io.tollgate.wire.state.StoredValues.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The bytes of {@link StoredValues} from released builds: one file per value, with the value in a
 * comment, then hexadecimal digits.
 */
final class StoredFixtures {
  private static final String FOLDER = "fixtures/";
  private static final int DIGITS_PER_LINE = 96;

  private StoredFixtures() {}

  /** Reads the bytes of a value from its fixture. */
  static byte[] bytes(Stored<?> stored) {
    try (InputStream in = StoredFixtures.class.getResourceAsStream(FOLDER + stored.file())) {
      if (in == null) {
        throw new AssertionError(
            "there is no fixture "
                + stored.file()
                + "; write it with the main method of StoredFixtures of this build");
      }
      String digits =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining());
      return HexFormat.of().parseHex(digits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the missing fixtures; existing fixtures never change.
   *
   * @param args the folder {@code wire/src/test/resources/io/tollgate/wire/state/fixtures}
   */
  public static void main(String[] args) throws IOException {
    for (Stored<?> stored : StoredValues.all()) {
      Path file = Path.of(args[0]).resolve(stored.file());
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(stored));
      }
    }
  }

  private static String text(Stored<?> stored) {
    byte[] bytes = stored.write();
    if (bytes[0] != stored.version()) {
      throw new IllegalStateException(stored.file() + " is written in form " + bytes[0]);
    }
    String digits = HexFormat.of().formatHex(bytes);
    StringBuilder text = new StringBuilder("# " + stored.value() + "\n");
    for (int at = 0; at < digits.length(); at += DIGITS_PER_LINE) {
      text.append(digits, at, Math.min(digits.length(), at + DIGITS_PER_LINE)).append('\n');
    }
    return text.toString();
  }
}
