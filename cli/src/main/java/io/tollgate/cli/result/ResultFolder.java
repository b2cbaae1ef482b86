package io.tollgate.cli.result;

import io.tollgate.cli.fault.FaultException;
import io.tollgate.cli.fault.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which all results appear at once. They are written to a hidden folder inside it and
 * moved when they are complete. An old summary is deleted first and a new one is moved last, so a
 * folder with a summary has all results.
 */
public final class ResultFolder implements AutoCloseable {
  /** The file whose presence means that the results are complete. */
  static final String SUMMARY = "summary.json";

  private final Path folder;
  private final Path hidden;
  private boolean closed;

  private ResultFolder(Path folder, Path hidden) {
    this.folder = folder;
    this.hidden = hidden;
  }

  /**
   * Checks that results can be written.
   *
   * @throws UsageException naming the folder, if they cannot
   */
  public static ResultFolder open(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException("--out " + folder + " is a file; name a folder");
    }
    try {
      Files.createDirectories(folder);
      return new ResultFolder(folder, Files.createTempDirectory(folder, ".tollgate-"));
    } catch (IOException e) {
      throw new UsageException("--out " + folder + " cannot be written: " + OutcomeReason.of(e), e);
    }
  }

  /** The folder of the final results. */
  public Path path() {
    return folder;
  }

  /** The hidden folder in which results are written. */
  Path hidden() {
    return hidden;
  }

  /** Moves all results to the folder; fails if it is closed. */
  synchronized void show(List<String> files) throws IOException {
    if (closed) {
      throw new FaultException("stopped before the results were complete; no file was written");
    }
    Files.deleteIfExists(folder.resolve(SUMMARY));
    for (String file : files) {
      move(file);
    }
    move(SUMMARY);
  }

  private void move(String file) throws IOException {
    Files.move(hidden.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes the hidden folder. */
  @Override
  public synchronized void close() {
    closed = true;
    try (Stream<Path> tree = Files.walk(hidden)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new FaultException(
          "the temporary folder "
              + hidden
              + " cannot be deleted, delete it by hand: "
              + OutcomeReason.of(e),
          e);
    }
  }
}
