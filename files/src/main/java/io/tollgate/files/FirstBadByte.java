package io.tollgate.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds the first byte of a file that is not UTF-8. */
final class FirstBadByte {
  private static final int BUFFER = 64 * 1024;

  private FirstBadByte() {}

  /** The line, from 1, of the first byte that is not UTF-8; the last line if all bytes are. */
  static long lineIn(InputStream input) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long line = 1;
    boolean ended = false;
    while (!ended) {
      int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
      CoderResult result = decoder.decode(bytes, chars, ended);
      chars.flip();
      line += chars.chars().filter(c -> c == '\n').count();
      chars.clear();
      if (result.isError()) {
        return line;
      }
      bytes.compact();
    }
    return line;
  }
}
