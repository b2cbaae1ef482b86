package io.tollgate.streams.state;

import io.tollgate.wire.state.StateFormat;
import io.tollgate.wire.state.StateFormats;
import io.tollgate.wire.state.UnreadableStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file in an instance's state directory that lists all stored forms that builds have written
 * there. Each line has the form's name, version and schema fingerprint, such as {@code
 * shipment-state 1 0123456789abcdef}. With it, a build that cannot read the state fails at its
 * start, before any thread runs. Without the file, the state has only forms that all builds read.
 */
public final class StoredForms {
  /** The name of the file. */
  public static final String FILE = "tollgate-state-forms";

  private static final int PARTS = 3;

  private StoredForms() {}

  /**
   * Checks that this build reads all forms in a directory, and adds the forms that it writes.
   *
   * @param directory the state directory of one application; created if it does not exist
   * @throws UnreadableStateException if another build wrote a form that this build does not read
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static void claim(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      SortedSet<String> forms = new TreeSet<>();
      if (Files.exists(file)) {
        forms.addAll(Files.readAllLines(file));
      }
      forms.forEach(form -> check(directory, form));
      if (forms.addAll(written())) {
        write(file, forms);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read or written; check the permissions of the state directory", e);
    }
  }

  private static void check(Path directory, String form) {
    String[] parts = form.split(" ", -1);
    String where = "the state directory " + directory;
    if (parts.length != PARTS || !parts[1].matches("[1-9][0-9]{0,2}")) {
      throw UnreadableStateException.ofDamage(
          where, "the line '" + form + "' in its file " + FILE, null);
    }
    List<String> known = new ArrayList<>();
    for (StateFormat<?> format : StateFormats.all()) {
      if (format.name().equals(parts[0])) {
        String fingerprint = format.fingerprints().get(Integer.valueOf(parts[1]));
        if (parts[2].equals(fingerprint)) {
          return;
        }
        known.add(
            fingerprint == null
                ? "forms 1 to " + format.fingerprints().lastKey()
                : "form " + parts[1] + " of schema " + fingerprint);
      }
    }
    String found = "a " + parts[0] + " of form " + parts[1] + " (schema " + parts[2] + ")";
    throw UnreadableStateException.ofOtherBuild(
        where, found, known.isEmpty() ? "no form of that name" : known.get(0));
  }

  private static List<String> written() {
    List<String> forms = new ArrayList<>();
    for (StateFormat<?> format : StateFormats.all()) {
      for (int version : format.versionsWritten()) {
        forms.add(format.name() + " " + version + " " + format.fingerprints().get(version));
      }
    }
    return forms;
  }

  /** Writes under another name and renames the file, so that it is never incomplete. */
  private static void write(Path file, Collection<String> forms) throws IOException {
    Files.createDirectories(file.getParent());
    Path half = file.resolveSibling(FILE + ".half");
    Files.write(half, forms);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
