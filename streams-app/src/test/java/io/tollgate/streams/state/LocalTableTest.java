package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
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
  void shouldFindEarlierEntriesAfterReopening() {
    fill(KNOWN);
    fill(LATER);

    try (LocalTable table = open()) {
      assertThat(table.get(KNOWN)).isEqualTo(VALUE);
      assertThat(table.get(LATER)).isEqualTo(VALUE);
      assertThat(table.get("SHP-3".getBytes(StandardCharsets.UTF_8))).isNull();
    }
  }

  @Test
  void shouldRebuildALostFilter() throws IOException {
    fill(KNOWN);
    Files.delete(folder.resolve("shipments.keys"));

    try (LocalTable table = open()) {
      assertThat(table.get(KNOWN)).isEqualTo(VALUE);
    }
  }

  @Test
  void shouldScanTheIndexInOrderAndDeleteEntries() {
    byte[] last = indexKey("fx/c");
    try (LocalTable table = open()) {
      table.put(KNOWN, VALUE);
      for (String key : List.of("party/a", "fx/b", "fx/a", "fx/c", "fx/d")) {
        table.put(indexKey(key), VALUE);
      }
      table.write();
      table.put(indexKey("fx/b"), new byte[0]);
      table.write();

      byte[] prefix = indexKey("fx/");
      assertThat(keys(table.range(prefix, prefix, 2))).containsExactly("fx/a", "fx/c");
      assertThat(keys(table.range(prefix, last, 9))).containsExactly("fx/c", "fx/d");
      assertThat(keys(table.range(indexKey(""), indexKey(""), 9)))
          .containsExactly("fx/a", "fx/c", "fx/d", "party/a");
    }
  }

  @Test
  void shouldNotWriteDiscardedChanges() {
    try (LocalTable table = open()) {
      table.put(KNOWN, VALUE);
      table.forget();
      table.put(LATER, VALUE);
      table.write();

      assertThat(table.get(KNOWN)).isNull();
      assertThat(table.get(LATER)).isEqualTo(VALUE);
    }
  }

  private static byte[] indexKey(String key) {
    byte[] text = (" " + key).getBytes(StandardCharsets.UTF_8);
    text[0] = LocalTable.INDEX;
    return text;
  }

  private static List<String> keys(List<KeyValue<byte[], byte[]>> entries) {
    return entries.stream()
        .map(entry -> new String(entry.key, 1, entry.key.length - 1, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void shouldMeasureTheNativeMemoryOfOpenTables() {
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
