package io.tollgate.ops.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates files that only their owner can read. */
final class OwnersFiles {
  private OwnersFiles() {}

  /** Returns the folder of a file, and creates the folder if it is missing. */
  static Path folderOf(Path file) throws IOException {
    return Files.createDirectories(file.toAbsolutePath().getParent());
  }

  /** Creates a file. The JDK makes temporary files readable by their owner only. */
  static Path fresh(Path folder) throws IOException {
    return Files.createTempFile(folder, ".fresh", "");
  }
}
