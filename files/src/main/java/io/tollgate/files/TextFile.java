package io.tollgate.files;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** A text file in strict UTF-8, plain or compressed by gzip. */
public final class TextFile {
  private TextFile() {}

  /** What a file looks to be by the first letter that is no blank. */
  public enum Form {
    HTML,
    JSON,
    OTHER
  }

  /**
   * Opens a file; a byte-order mark is skipped.
   *
   * @throws InputRefusedException if it cannot be read
   */
  public static Reader open(Path path) {
    return Utf8Source.open(path).reader();
  }

  /**
   * What a file looks to be.
   *
   * @throws InputRefusedException if it cannot be read
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
   * How a CSV file ends.
   *
   * @param quoteIsOpen its quotation marks are odd in number: RFC 4180 has them in pairs
   * @param lineIsEnded it ends with the end of a line
   */
  public record Ending(boolean quoteIsOpen, boolean lineIsEnded) {}

  /**
   * How a CSV file ends.
   *
   * @throws InputRefusedException if it cannot be read
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

  /** Why reading ended, as a refusal of the file. */
  public static InputRefusedException refused(Path path, IOException fault) {
    return Utf8Source.refusal(path, fault);
  }
}
