package io.tollgate.ops.access;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The record of actions as a file: one JSON object per line, forced to disk by each write. */
public final class AuditFile implements AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Uses a file, which is created when the first entry is added. */
  public AuditFile(Path file) {
    this.file = file;
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
      make();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
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

  private void make() throws IOException {
    if (!Files.exists(file)) {
      Path fresh = OwnersFiles.fresh(OwnersFiles.folderOf(file));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public synchronized List<AuditEntry> latest(int from, int most) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      Collections.reverse(lines);
      List<AuditEntry> entries = new ArrayList<>();
      for (String line : lines.stream().skip(from).limit(most).toList()) {
        entries.add(entry(JSON.readTree(line)));
      }
      return entries;
    } catch (IOException e) {
      throw new AccessException(
          "the record of actions, file %s, cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static AuditEntry entry(JsonNode json) {
    return new AuditEntry(
        Instant.parse(json.path("at").asText()),
        json.path("user").asText(),
        json.path("action").asText(),
        json.path("subject").asText(),
        json.path("result").asText());
  }
}
