package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTableTest {
  private static final byte[] KNOWN = "SHP-1".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LATER = "SHP-2".getBytes(StandardCharsets.UTF_8);
  private static final byte[] VALUE = {1, 2, 3};

  @TempDir private Path folder;

  private LocalTable open() {
    return LocalTable.open(
        "shipments",
        folder.resolve("shipments").toFile(),
        Map.of(BoundedRocksDb.MEMORY_BYTES, "16777216"));
  }

  private void fill(byte[] key) {
    try (LocalTable table = open()) {
      table.put(key, VALUE);
      table.write();
    }
  }

  @Test
  void shouldFindAfterReopeningWhatWasThereBefore() {
    fill(KNOWN);
    fill(LATER);

    try (LocalTable table = open()) {
      assertThat(table.get(KNOWN)).isEqualTo(VALUE);
      assertThat(table.get(LATER)).isEqualTo(VALUE);
      assertThat(table.get("SHP-3".getBytes(StandardCharsets.UTF_8))).isNull();
    }
  }

  @Test
  void shouldMakeTheFilterAnewWhereItIsLost() throws IOException {
    fill(KNOWN);
    Files.delete(folder.resolve("shipments.keys"));

    try (LocalTable table = open()) {
      assertThat(table.get(KNOWN)).isEqualTo(VALUE);
    }
  }

  @Test
  void shouldTellTheNativeMemoryOfWhatIsOpen() {
    long before = BoundedRocksDb.memory().memtables();
    try (LocalTable table = open()) {
      table.put(KNOWN, VALUE);
      table.write();

      BoundedRocksDb.Memory memory = BoundedRocksDb.memory();
      assertThat(memory.memtables()).isGreaterThan(before);
      assertThat(memory.budget()).isGreaterThanOrEqualTo(16_777_216);
      assertThat(memory.used()).isPositive();
      assertThat(memory.pinned()).isPositive().isLessThanOrEqualTo(memory.used());
    }
    assertThat(BoundedRocksDb.memory().memtables()).isEqualTo(before);
  }
}
