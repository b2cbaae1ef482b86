package io.tollgate.bench.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a measurement: a given folder, or a temporary one that is deleted at the end. */
public final class Scratch implements AutoCloseable {
  private final Path folder;
  private final boolean temporary;
  private boolean done;

  private Scratch(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Opens a folder; null means a temporary one. */
  public static Scratch open(Path asked) {
    try {
      return asked == null
          ? new Scratch(Files.createTempDirectory("tollgate-bench"), true)
          : new Scratch(Files.createDirectories(asked), false);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder cannot be created", e);
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Marks the measurement as successful, so that a temporary folder is deleted. */
  public void done() {
    done = true;
  }

  @Override
  public void close() {
    if (temporary && done) {
      Disk.delete(folder);
    } else {
      System.err.println("The measurement failed; its data and logs are in " + folder);
    }
  }
}
