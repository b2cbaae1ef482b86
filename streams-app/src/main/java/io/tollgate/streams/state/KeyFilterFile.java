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
 * Keeps a table's filter from one opening to the next. It is there only while the table is closed:
 * a file that a crash left behind would not know the keys that came after it.
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

  /** Takes the filter, if it was kept; else makes it. */
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
      throw new UncheckedIOException(path + " cannot be read; delete it, and it is made anew", e);
    }
  }

  /** Keeps the filter; a file half written never has the name that is looked for. */
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
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }
}
