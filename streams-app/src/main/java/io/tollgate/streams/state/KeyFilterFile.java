package io.tollgate.streams.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a table's key filter while the table is closed. Opening the table deletes the file,
 * because after a crash an old file would miss newer keys.
 */
final class KeyFilterFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private static final Logger LOG = LoggerFactory.getLogger(KeyFilterFile.class);

  private final Path path;

  private KeyFilterFile(Path path) {
    this.path = path;
  }

  static KeyFilterFile beside(Path table) {
    return new KeyFilterFile(table.resolveSibling(table.getFileName() + ".keys"));
  }

  /** Reads and deletes the file. Without a file, or with a damaged one, builds the filter. */
  KeyFilter takeOr(Supplier<KeyFilter> made) {
    if (!Files.exists(path)) {
      return made.get();
    }
    try {
      Optional<KeyFilter> kept = read();
      Files.delete(path);
      return kept.orElseGet(made);
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be deleted; delete the file, and Tollgate builds it again", e);
    }
  }

  /** The filter; empty if the file is damaged: one wrong bit could hide a shipment. */
  private Optional<KeyFilter> read() {
    CRC32C sum = new CRC32C();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES), sum))) {
      KeyFilter kept = KeyFilter.readFrom(in);
      long expected = sum.getValue();
      if (in.readLong() != expected || in.read() >= 0) {
        throw new IOException("the checksum is wrong");
      }
      return Optional.of(kept);
    } catch (IOException e) {
      LOG.warn("{} is damaged and is built again: {}", path, e.getMessage());
      return Optional.empty();
    }
  }

  /** Writes the file under another name and renames it, so that it is never incomplete. */
  void keep(KeyFilter filter) {
    Path half = path.resolveSibling(path.getFileName() + ".half");
    try {
      CRC32C sum = new CRC32C();
      try (DataOutputStream out =
          new DataOutputStream(
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(half), BUFFER_BYTES), sum))) {
        filter.writeTo(out);
        out.writeLong(sum.getValue());
      }
      Files.move(half, path);
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be written; check free space and permissions", e);
    }
  }
}
