package io.tollgate.bench.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a measurement: the one asked for, or a temporary one that is deleted at the end.
 */
public final class Scratch implements AutoCloseable {
  private final Path folder;
  private final boolean temporary;
  private boolean done;

  private Scratch(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Opens a folder; null stands for a temporary one. */
  public static Scratch open(Path asked) {
    try {
      return asked == null
          ? new Scratch(Files.createTempDirectory("tollgate-bench"), true)
          : new Scratch(Files.createDirectories(asked), false);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder cannot be made", e);
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Says that all went well, so that nobody has to look at what is left there. */
  public void done() {
    done = true;
  }

  @Override
  public void close() {
    if (temporary && done) {
      Disk.delete(folder);
    } else {
      System.err.println("data and logs are left in " + folder);
    }
  }
}
