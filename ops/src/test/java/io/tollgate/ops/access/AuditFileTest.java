package io.tollgate.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of actions, in a file. */
class AuditFileTest {
  private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

  @TempDir private Path folder;

  private static AuditEntry entry(String subject) {
    return new AuditEntry(AT, "anna", "RELEASE", subject, "of \"two\"\nlines");
  }

  @Test
  void shouldOnlyGrowAndReturnTheLatestFirst() throws IOException {
    Path file = folder.resolve("console").resolve("actions.jsonl");
    AuditFile log = new AuditFile(file);
    assertThat(log.latest(0, 10)).isEmpty();
    for (String subject : new String[] {"S-1", "S-2", "S-3"}) {
      log.add(entry(subject));
    }
    AuditFile reopened = new AuditFile(file);
    assertThat(reopened.latest(0, 2)).containsExactly(entry("S-3"), entry("S-2"));
    assertThat(reopened.latest(2, 2)).containsExactly(entry("S-1"));
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldReportThatAnEntryCannotBeWritten() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> new AuditFile(taken.resolve("actions.jsonl")).add(entry("S-1")))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("the record of actions");
  }

  @Test
  void shouldBeginANewFileAndReadAcrossAll() throws IOException {
    Path file = folder.resolve("actions.jsonl");
    AuditFile log = new AuditFile(file, 250);
    for (int i = 1; i <= 9; i++) {
      log.add(entry("S-" + i));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .contains("actions.jsonl", "actions.000001.jsonl", "actions.000002.jsonl");
    }
    assertThat(log.latest(0, 100))
        .extracting(AuditEntry::subject)
        .containsExactly("S-9", "S-8", "S-7", "S-6", "S-5", "S-4", "S-3", "S-2", "S-1");
    assertThat(log.latest(4, 3))
        .extracting(AuditEntry::subject)
        .containsExactly("S-5", "S-4", "S-3");
    assertThat(log.latest(9, 1)).isEmpty();
  }

  @Test
  void shouldReadLinesThatAreLongerThanABlock() throws IOException {
    Path file = folder.resolve("actions.jsonl");
    String old =
        "{\"at\":\"2026-03-03T09:00:00Z\",\"user\":\"%s\",\"action\":\"SIGN_IN\"}%n"
            .formatted("\u00e4".repeat(190_000));
    Files.writeString(file, old.repeat(3));
    AuditFile log = new AuditFile(file);
    log.add(entry("S-1"));
    assertThat(log.latest(0, 10)).hasSize(4).first().isEqualTo(entry("S-1"));
    assertThat(log.latest(3, 10).get(0).user()).isEqualTo("\u00e4".repeat(64) + "\u2026");
  }

  @Test
  void shouldKeepEntriesApartAfterACrashWithinALine() throws IOException {
    Path file = folder.resolve("actions.jsonl");
    Files.writeString(file, "{\"at\":\"2026-03");
    AuditFile log = new AuditFile(file);
    log.add(entry("S-1"));
    List<AuditEntry> entries = log.latest(0, 10);
    assertThat(entries.get(0)).isEqualTo(entry("S-1"));
    assertThat(entries.get(1).result()).isEqualTo("this line is damaged: {\"at\":\"2026-03");
  }
}
