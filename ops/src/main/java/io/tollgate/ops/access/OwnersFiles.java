package io.tollgate.ops.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that their owner alone can read. */
final class OwnersFiles {
  private OwnersFiles() {}

  /** The folder of a file, made where it is not there yet. */
  static Path folderOf(Path file) throws IOException {
    return Files.createDirectories(file.toAbsolutePath().getParent());
  }

  /** A new file; the JDK gives temporary ones to their owner alone. */
  static Path fresh(Path folder) throws IOException {
    return Files.createTempFile(folder, ".fresh", "");
  }
}
