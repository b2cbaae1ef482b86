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
 * The folder that results appear in, all of them at once: they are written to a hidden folder
 * beside, and moved when they are whole. The summary goes first and comes last, so where it lies
 * everything does.
 */
public final class ResultFolder implements AutoCloseable {
  /** The file whose presence says that the results are whole. */
  static final String SUMMARY = "summary.json";

  private final Path folder;
  private final Path hidden;
  private boolean closed;

  private ResultFolder(Path folder, Path hidden) {
    this.folder = folder;
    this.hidden = hidden;
  }

  /**
   * Makes sure that results can be written.
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

  /** Where the results are at the end. */
  public Path path() {
    return folder;
  }

  /** Where they are written. */
  Path hidden() {
    return hidden;
  }

  /** Shows all results, unless the folder was closed before: then none. */
  synchronized void show(List<String> files) throws IOException {
    if (closed) {
      throw new FaultException("stopped before the results were whole; none were written");
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

  /** Deletes what was not shown. */
  @Override
  public synchronized void close() {
    closed = true;
    try (Stream<Path> tree = Files.walk(hidden)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new FaultException("the folder " + hidden + " is left over: " + OutcomeReason.of(e), e);
    }
  }
}
