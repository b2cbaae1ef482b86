package io.tollgate.streams.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Stores a table's key filter while the table is closed. Opening the table deletes the file,
 * because after a crash an old file would miss newer keys.
 */
final class KeyFilterFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;

  private KeyFilterFile(Path path) {
    this.path = path;
  }

  static KeyFilterFile beside(Path table) {
    return new KeyFilterFile(table.resolveSibling(table.getFileName() + ".keys"));
  }

  /** Reads and deletes the file; without a file, builds the filter. */
  KeyFilter takeOr(Supplier<KeyFilter> made) {
    if (!Files.exists(path)) {
      return made.get();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES))) {
      KeyFilter kept = KeyFilter.readFrom(in);
      Files.delete(path);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be read; delete the file, and Tollgate builds it again", e);
    }
  }

  /** Writes the file under another name and renames it, so that it is never incomplete. */
  void keep(KeyFilter filter) {
    Path half = path.resolveSibling(path.getFileName() + ".half");
    try {
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(half), BUFFER_BYTES))) {
        filter.writeTo(out);
      }
      Files.move(half, path);
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be written; check free space and permissions", e);
    }
  }
}
