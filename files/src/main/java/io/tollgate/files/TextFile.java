package io.tollgate.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Reads text files in strict UTF-8, plain or compressed by gzip (.gz). */
public final class TextFile {
  /** No bound for a plain file; one that is compressed must not unpack to a suspicious size. */
  public static final long ANY_SIZE = Long.MAX_VALUE;

  private TextFile() {}

  /** The form of a file, recognised by its first character that is not white space. */
  public enum Form {
    HTML,
    JSON,
    OTHER
  }

  /**
   * Opens a file and skips a byte-order mark.
   *
   * @param mostBytes the most bytes of text that are read, after unpacking; beyond them the reader
   *     throws an exception that {@link #refused} explains
   * @throws InputRefusedException if the file cannot be read
   */
  public static Reader open(Path path, long mostBytes) {
    return Utf8Source.open(path, mostBytes).reader();
  }

  /**
   * The form of a file.
   *
   * @throws InputRefusedException if the file cannot be read, or begins with too much white space
   */
  public static Form formOf(Path path, long mostBytes) {
    try (Reader reader = open(path, mostBytes)) {
      int letter = reader.read();
      while (letter >= 0 && Character.isWhitespace(letter)) {
        letter = reader.read();
      }
      return switch (letter) {
        case '<' -> Form.HTML;
        case '{', '[' -> Form.JSON;
        default -> Form.OTHER;
      };
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  /**
   * The end of a CSV file.
   *
   * @param quoteIsOpen whether a quotation mark is not closed: RFC 4180 requires an even number
   * @param lineIsEnded whether the last line has a line end
   */
  public record Ending(boolean quoteIsOpen, boolean lineIsEnded) {}

  /**
   * Finds out how a CSV file ends.
   *
   * @throws InputRefusedException if the file cannot be read or has too much text
   */
  public static Ending endingOf(Path path, long mostBytes) {
    try (Reader reader = open(path, mostBytes)) {
      boolean open = false;
      int last = -1;
      for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
        open ^= letter == '"';
        last = letter;
      }
      return new Ending(open, last == '\n' || last == '\r');
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  /** A refusal of the file that gives the reason of the exception. */
  public static InputRefusedException refused(Path path, IOException fault) {
    return Utf8Source.refusal(path, fault);
  }
}
