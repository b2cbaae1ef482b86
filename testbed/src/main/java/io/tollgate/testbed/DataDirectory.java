package io.tollgate.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of broker and registry, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final boolean isTemporary;
  private final FileChannel lock;

  private DataDirectory(Path path, boolean isTemporary, FileChannel lock) {
    this.path = path;
    this.isTemporary = isTemporary;
    this.lock = lock;
  }

  static DataDirectory open(Optional<Path> asked) {
    try {
      Path path =
          asked.isPresent()
              ? Files.createDirectories(asked.get()).toAbsolutePath().normalize()
              : Files.createTempDirectory("tollgate-");
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(lock)) {
        lock.close();
        throw new LocalStackException(
            "the data directory " + path + " is in use by another Tollgate; choose another");
      }
      return new DataDirectory(path, asked.isEmpty(), lock);
    } catch (IOException e) {
      throw new LocalStackException("the data directory cannot be made: " + e, e);
    }
  }

  private static boolean isFree(FileChannel lock) throws IOException {
    try {
      FileLock held = lock.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** Where to look for more, for the end of a message; nothing where all will be deleted. */
  String whereLogsStay() {
    return isTemporary ? "" : " [logs in " + path + "]";
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (isTemporary) {
        delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(path)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
