package io.tollgate.ops.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The record of actions as a file: one JSON object per line, forced to disk by each write. A full
 * file gets a number in its name, such as {@code actions.000001.jsonl}, and a new one begins. No
 * file is ever deleted.
 */
public final class AuditFile implements AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long USUAL_SIZE = 16L << 20;
  private static final int LONGEST_FAULT = 200;

  private final Path file;
  private final long full;

  /** Uses a file, which is created when the first entry is added. */
  public AuditFile(Path file) {
    this(file, USUAL_SIZE);
  }

  AuditFile(Path file, long full) {
    this.file = file.toAbsolutePath();
    this.full = full;
  }

  @Override
  public synchronized void add(AuditEntry entry) {
    String line =
        JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("user", entry.user())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("result", entry.result())
            + "\n";
    try {
      rotate();
      make();
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        String begin = endsWithinALine(channel) ? "\n" : "";
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(begin + line);
        long size = channel.size();
        while (bytes.hasRemaining()) {
          size += channel.write(bytes, size);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new AccessException(
          "the record of actions, file %s, cannot be written; check permissions and free space: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Whether a crash cut the last line off. */
  private static boolean endsWithinALine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
  }

  private void rotate() throws IOException {
    if (Files.exists(file) && Files.size(file) >= full) {
      int number = earlier().stream().mapToInt(this::number).max().orElse(0) + 1;
      Files.move(file, file.resolveSibling("%s.%06d%s".formatted(stem(), number, ending())));
    }
  }

  private void make() throws IOException {
    if (!Files.exists(file)) {
      Path fresh = OwnersFiles.fresh(OwnersFiles.folderOf(file));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private String stem() {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  private String ending() {
    return file.getFileName().toString().substring(stem().length());
  }

  /** The number in the name of a full file; 0 for every other file. */
  private int number(Path path) {
    Matcher name =
        Pattern.compile(Pattern.quote(stem()) + "\\.([0-9]{6,9})" + Pattern.quote(ending()))
            .matcher(path.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /** The full files, the latest first. */
  private List<Path> earlier() throws IOException {
    if (!Files.isDirectory(file.getParent())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(file.getParent())) {
      return all.filter(path -> number(path) > 0)
          .sorted(Comparator.comparingInt(this::number).reversed())
          .toList();
    }
  }

  @Override
  public synchronized List<AuditEntry> latest(int from, int most) {
    List<AuditEntry> entries = new ArrayList<>();
    try {
      List<Path> files = new ArrayList<>(earlier());
      if (Files.exists(file)) {
        files.add(0, file);
      }
      long skip = from;
      for (Path one : files) {
        if (entries.size() < most) {
          skip = take(one, skip, most, entries);
        }
      }
      return entries;
    } catch (IOException e) {
      throw new AccessException(
          "the record of actions, file %s, cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Adds the entries of one file. Returns how many are still to be skipped. */
  private static long take(Path file, long skip, int most, List<AuditEntry> entries)
      throws IOException {
    long left = skip;
    try (LinesFromEnd lines = new LinesFromEnd(file)) {
      while (entries.size() < most) {
        Optional<String> line = lines.next();
        if (line.isEmpty()) {
          return left;
        }
        if (left > 0) {
          left--;
        } else {
          entries.add(entry(line.get()));
        }
      }
    }
    return left;
  }

  private static AuditEntry entry(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return new AuditEntry(
          Instant.parse(json.path("at").asText()),
          json.path("user").asText(),
          json.path("action").asText(),
          json.path("subject").asText(),
          json.path("result").asText());
    } catch (JsonProcessingException | DateTimeException e) {
      // A crash may cut a line off; the others still count.
      String begin = line.substring(0, Math.min(line.length(), LONGEST_FAULT));
      return new AuditEntry(Instant.EPOCH, "", "UNREADABLE", "", "this line is damaged: " + begin);
    }
  }
}
