package io.tollgate.files;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a text file in strict UTF-8, skips its byte-order mark, counts the bytes read, and refuses
 * a file with too much text: a small .gz can unpack to more than any memory or patience.
 */
final class Utf8Source {
  private static final int BUFFER = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final Counted bytes;
  private final BufferedReader reader;

  private Utf8Source(Path path, InputStream input, long mostBytes) throws IOException {
    this.path = path;
    this.bytes = new Counted(input);
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                new Bounded(
                    isCompressed(path) ? new GZIPInputStream(bytes, BUFFER) : bytes,
                    mostBytes,
                    bytes),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BUFFER);
    skipByteOrderMark();
  }

  static Utf8Source open(Path path, long mostBytes) {
    if (Files.isDirectory(path)) {
      throw new InputRefusedException(path + " is a directory; name a file");
    }
    InputStream input = null;
    try {
      input = Files.newInputStream(path);
      return new Utf8Source(path, input, mostBytes);
    } catch (NoSuchFileException e) {
      throw new InputRefusedException("there is no file " + path);
    } catch (AccessDeniedException e) {
      throw new InputRefusedException(
          path + " cannot be read: access is denied; check its permissions");
    } catch (IOException e) {
      throw refusal(path, e);
    }
  }

  private static boolean isCompressed(Path path) {
    return path.getFileName().toString().endsWith(".gz");
  }

  private void skipByteOrderMark() throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  Reader reader() {
    return reader;
  }

  void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long bytesRead() {
    return bytes.count;
  }

  /** A refusal of the file that gives the reason of the exception. */
  InputRefusedException refused(Exception e) {
    return refusal(path, e);
  }

  static InputRefusedException refusal(Path path, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooMuchTextException) {
        return new InputRefusedException(path + cause.getMessage());
      }
      if (cause instanceof CharacterCodingException) {
        return notUtf8(path);
      }
      if (cause instanceof EOFException) {
        return new InputRefusedException(
            path + " is cut off: the gzip data ends too early; download or copy it again");
      }
      if (cause instanceof ZipException) {
        return new InputRefusedException(
            path + " is damaged or not gzip; download it again, or remove .gz from its name");
      }
      if (cause instanceof IOException && cause == e) {
        return new InputRefusedException(path + " cannot be read: " + e.getMessage());
      }
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new InputRefusedException(
        path
            + " cannot be read further: "
            + e.getMessage()
            + (cause == e || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")")
            + "; check for a quotation mark that is not closed");
  }

  /** Reads the file again to find the line of the first byte that is not UTF-8. */
  private static InputRefusedException notUtf8(Path path) {
    try (InputStream file = Files.newInputStream(path);
        InputStream input = isCompressed(path) ? new GZIPInputStream(file) : file) {
      long line = FirstBadByte.lineIn(input);
      return new InputRefusedException(
          path + ", line " + line + ": not UTF-8; save the file in UTF-8 (Latin-1 is not read)");
    } catch (IOException e) {
      return new InputRefusedException(path + ": not UTF-8; save the file in UTF-8");
    }
  }

  /** The text exceeds a bound. The message follows the name of the file. */
  private static final class TooMuchTextException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchTextException(String message) {
      super(message);
    }
  }

  /** The text of the file; reading fails beyond the bounds. */
  private static final class Bounded extends FilterInputStream {
    /** A compressed file may unpack to this size whatever its ratio. */
    private static final long UNSUSPICIOUS = 64L << 20;

    /** CSV and JSON rarely compress to a fiftieth. */
    private static final long MOST_RATIO = 250;

    private final long mostBytes;
    private final Counted packed;
    private long count;

    Bounded(InputStream input, long mostBytes, Counted packed) {
      super(input);
      this.mostBytes = mostBytes;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      add(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      add(Math.max(some, 0));
      return some;
    }

    private void add(int more) throws IOException {
      count += more;
      if (count > mostBytes) {
        throw new TooMuchTextException(
            " has more than %,d bytes of text; divide it, or check that it is the right file"
                .formatted(mostBytes));
      }
      if (count > UNSUSPICIOUS && count / MOST_RATIO > packed.count) {
        throw new TooMuchTextException(
            " unpacks to more than %d times its size; unpack it, check it, and give the plain file"
                .formatted(MOST_RATIO));
      }
    }
  }

  private static final class Counted extends FilterInputStream {
    private volatile long count;

    Counted(InputStream input) {
      super(input);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      add(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      add(Math.max(some, 0));
      return some;
    }

    /** Only one thread writes the count; others may read it. */
    private void add(int more) {
      long before = count;
      count = before + more;
    }
  }
}
