package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilterTest {
  /** Fills more than two layers. */
  private static final int KEYS = 700_000;

  @TempDir private Path folder;

  private static byte[] key(String prefix, int number) {
    return (prefix + number).getBytes(StandardCharsets.UTF_8);
  }

  private static KeyFilter filled(int keys) {
    KeyFilter filter = new KeyFilter();
    IntStream.range(0, keys).forEach(i -> filter.add(key("SHP-", i)));
    return filter;
  }

  private static long taken(KeyFilter filter, String prefix, int keys) {
    return IntStream.range(0, keys).filter(i -> filter.mayContain(key(prefix, i))).count();
  }

  @Test
  void shouldFindEveryKeyWithFewFalsePositives() {
    KeyFilter filter = filled(KEYS);

    assertThat(taken(filter, "SHP-", KEYS)).isEqualTo(KEYS);
    assertThat(taken(filter, "shp-", KEYS)).isLessThan(KEYS / 100);
    assertThat(taken(filter, "", KEYS)).isLessThan(KEYS / 100);
  }

  @Test
  void shouldContainNothingWhenEmpty() {
    assertThat(new KeyFilter().mayContain(key("SHP-", 1))).isFalse();
  }

  @Test
  void shouldDistinguishKeysByLastByteAndLength() {
    KeyFilter filter = new KeyFilter();
    filter.add("abcdefgh1".getBytes(StandardCharsets.UTF_8));

    assertThat(filter.mayContain("abcdefgh2".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(filter.mayContain("abcdefgh".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(filter.mayContain(new byte[0])).isFalse();
  }

  @Test
  void shouldReadWhatItWrote() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    filled(200_000).writeTo(new DataOutputStream(bytes));

    KeyFilter read =
        KeyFilter.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(taken(read, "SHP-", 200_000)).isEqualTo(200_000);
    assertThat(taken(read, "shp-", 200_000)).isLessThan(2_000);
  }

  @Test
  void shouldBuildTheFilterAgainFromTheTableIfItsFileIsDamaged() throws IOException {
    Path path = folder.resolve("shipments.keys");
    KeyFilterFile file = KeyFilterFile.beside(folder.resolve("shipments"));
    file.keep(filled(10));
    byte[] good = Files.readAllBytes(path);
    byte[] oneBit = good.clone();
    oneBit[good.length / 2] ^= 1;
    byte[] hugeLayer = good.clone();
    hugeLayer[4] = 0x7f;
    byte[] manyLayers = good.clone();
    manyLayers[0] = 0x7f;
    List<byte[]> damaged =
        List.of(
            oneBit,
            hugeLayer,
            manyLayers,
            Arrays.copyOf(good, good.length - 9),
            Arrays.copyOf(good, good.length + 1),
            new byte[0]);

    for (byte[] bytes : damaged) {
      Files.write(path, bytes);
      KeyFilter built = filled(3);
      assertThat(file.takeOr(() -> built)).isSameAs(built);
      assertThat(path).doesNotExist();
    }
  }

  @Test
  void shouldHaveAFileOnlyWhileTheTableIsClosed() throws IOException {
    KeyFilterFile file = KeyFilterFile.beside(folder.resolve("shipments"));

    file.keep(filled(10));
    KeyFilter kept =
        file.takeOr(
            () -> {
              throw new AssertionError("the file exists, so the filter must not be built");
            });

    assertThat(kept.mayContain(key("SHP-", 9))).isTrue();
    assertThat(folder).isEmptyDirectory();
    assertThat(file.takeOr(KeyFilter::new).mayContain(key("SHP-", 9))).isFalse();
  }
}
