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

/** The data directory of broker and registry. A lock file keeps a second process out. */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final boolean isTemporary;
  private final FileChannel lock;

  private DataDirectory(Path path, boolean isTemporary, FileChannel lock) {
    this.path = path;
    this.isTemporary = isTemporary;
    this.lock = lock;
  }

  static DataDirectory open(Optional<Path> kept) {
    Path path = kept.isPresent() ? create(kept.get()) : createTemporary();
    try {
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(lock)) {
        lock.close();
        throw new LocalStackException(
            "the data directory " + path + " is in use by another Tollgate; choose another");
      }
      return new DataDirectory(path, kept.isEmpty(), lock);
    } catch (IOException e) {
      throw new LocalStackException("the data directory " + path + " cannot be locked: " + e, e);
    }
  }

  private static Path create(Path path) {
    try {
      return Files.createDirectories(path).toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new LocalStackException("the data directory " + path + " cannot be created: " + e, e);
    }
  }

  private static Path createTemporary() {
    try {
      return Files.createTempDirectory("tollgate-");
    } catch (IOException e) {
      throw new LocalStackException("a temporary data directory cannot be created: " + e, e);
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

  /** The place of the logs, to append to a message; empty if the directory is deleted on close. */
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
