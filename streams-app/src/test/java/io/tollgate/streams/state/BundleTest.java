package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.wire.state.UnreadableStateException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
  private final Bundle bundle = new Bundle();

  @Test
  void shouldReturnAllEntriesInOrder() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.add(bytes("b"), bytes(""));
    bundle.add(bytes("a"), bytes("2"));

    assertThat(entries(bundle.take())).containsExactly("a=1", "b=", "a=2");
  }

  @Test
  void shouldBeEmptyAfterTake() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.take();

    assertThat(bundle.isEmpty()).isTrue();
    assertThat(bundle.size()).isZero();
    bundle.add(bytes("b"), bytes("2"));
    assertThat(entries(bundle.take())).containsExactly("b=2");
  }

  @Test
  void shouldDiscardEntriesOnClear() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.clear();

    assertThat(bundle.isEmpty()).isTrue();
    bundle.add(bytes("b"), bytes("2"));
    assertThat(entries(bundle.take())).containsExactly("b=2");
  }

  @Test
  void shouldAcceptAValueLargerThanABundle() {
    String large = "x".repeat(600_000);
    bundle.add(bytes("a"), bytes(large));

    assertThat(entries(bundle.take())).containsExactly("a=" + large);
  }

  @Test
  void shouldRefuseAnotherFormAndATruncatedRecord() {
    bundle.add(bytes("a"), bytes("1"));
    byte[] whole = bundle.take();
    byte[] later = whole.clone();
    later[0] = 2;
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThatThrownBy(() -> entries(later))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessage(
            "the changelog holds a bundle of form 2, which another version of Tollgate wrote, but"
                + " this version reads form 1; run the version that wrote it, or a later one");
    assertThatThrownBy(() -> entries(cut))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining("the changelog holds 4 bytes that are not a bundle of form 1")
        .hasMessageContaining("delete its state directory");
    assertThatThrownBy(() -> entries(new byte[0])).isInstanceOf(UnreadableStateException.class);
  }

  private static List<String> entries(byte[] record) {
    List<String> entries = new ArrayList<>();
    Bundle.read(
        record, "the changelog", (key, value) -> entries.add(text(key) + "=" + text(value)));
    return entries;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
