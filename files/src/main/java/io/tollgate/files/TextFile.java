package io.tollgate.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Reads text files in strict UTF-8, plain or compressed by gzip (.gz). */
public final class TextFile {
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
   * @throws InputRefusedException if the file cannot be read
   */
  public static Reader open(Path path) {
    return Utf8Source.open(path).reader();
  }

  /**
   * The form of a file.
   *
   * @throws InputRefusedException if the file cannot be read
   */
  public static Form formOf(Path path) {
    try (Reader reader = open(path)) {
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
   * @throws InputRefusedException if the file cannot be read
   */
  public static Ending endingOf(Path path) {
    try (Reader reader = open(path)) {
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
