package io.tollgate.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
}
