package io.tollgate.ops.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the lines of a file from the last to the first, in blocks. Empty lines are left out. */
final class LinesFromEnd implements AutoCloseable {
  private static final int BLOCK = 64 * 1024;

  private final FileChannel channel;

  /** The bytes of the block that are not returned yet are those before {@code end}. */
  private byte[] block = new byte[0];

  private int end;

  /** The place in the file where the block begins. */
  private long start;

  LinesFromEnd(Path file) throws IOException {
    channel = FileChannel.open(file);
    start = channel.size();
  }

  /** The line before the one that was returned last; empty after the first line of the file. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream backwards = new ByteArrayOutputStream();
    while (end > 0 || fill()) {
      byte one = block[--end];
      if (one != '\n') {
        backwards.write(one);
      } else if (backwards.size() > 0) {
        break;
      }
    }
    return backwards.size() == 0 ? Optional.empty() : Optional.of(turned(backwards.toByteArray()));
  }

  private static String turned(byte[] backwards) {
    byte[] line = new byte[backwards.length];
    for (int i = 0; i < line.length; i++) {
      line[i] = backwards[line.length - 1 - i];
    }
    return new String(line, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    int size = (int) Math.min(BLOCK, start);
    start -= size;
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
      // A read may return fewer bytes than asked for.
    }
    block = bytes.array();
    end = bytes.position();
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
