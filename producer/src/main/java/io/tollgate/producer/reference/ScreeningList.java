package io.tollgate.producer.reference;

import io.tollgate.domain.reference.WatchlistEntry;
import io.tollgate.producer.InputRefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A screening list in a file of its own, the Consolidated Screening List's CSV, plain or gzipped.
 *
 * @param warnings what was repaired or left out, a line each
 */
public record ScreeningList(List<WatchlistEntry> entries, List<String> warnings) {
  public ScreeningList {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a list: all of it or nothing.
   *
   * @throws InputRefusedException if it is not there, has no entry, lacks a column or has a row
   *     that cannot be read
   */
  public static ScreeningList read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputRefusedException("there is no file " + path);
    }
    return path.toString().endsWith(".gz") ? unpacked(path) : plain(path);
  }

  private static ScreeningList plain(Path path) {
    Report report = new Report();
    List<WatchlistEntry> entries = WatchlistFile.read(path, report);
    report.refuseIfFaulty();
    if (entries.isEmpty()) {
      throw new InputRefusedException(path + " has no entry; a list that names nobody is refused");
    }
    return new ScreeningList(entries, report.warnings());
  }

  private static ScreeningList unpacked(Path packed) {
    try {
      Path plain = Files.createTempFile("screening-list", ".csv");
      try (InputStream text = new GZIPInputStream(Files.newInputStream(packed))) {
        Files.copy(text, plain, StandardCopyOption.REPLACE_EXISTING);
        ScreeningList list = plain(plain);
        return new ScreeningList(
            list.entries(),
            list.warnings().stream()
                .map(note -> note.replace(plain.toString(), packed.toString()))
                .toList());
      } finally {
        Files.deleteIfExists(plain);
      }
    } catch (ZipException | EOFException e) {
      throw new InputRefusedException(packed + " is not a whole gzip file: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
