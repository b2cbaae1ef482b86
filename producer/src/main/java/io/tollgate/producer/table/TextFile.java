package io.tollgate.producer.table;

import io.tollgate.producer.InputRefusedException;
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

  /** Why reading ended, as a refusal of the file. */
  public static InputRefusedException refused(Path path, IOException fault) {
    return Utf8Source.refusal(path, fault);
  }
}
