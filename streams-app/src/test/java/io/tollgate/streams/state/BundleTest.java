package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
  private final Bundle bundle = new Bundle();

  @Test
  void shouldGiveEveryEntryBackInItsOrder() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.add(bytes("b"), bytes(""));
    bundle.add(bytes("a"), bytes("2"));

    assertThat(entries(bundle.take())).containsExactly("a=1", "b=", "a=2");
  }

  @Test
  void shouldBeginAnewOnceItIsTaken() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.take();

    assertThat(bundle.isEmpty()).isTrue();
    assertThat(bundle.size()).isZero();
    bundle.add(bytes("b"), bytes("2"));
    assertThat(entries(bundle.take())).containsExactly("b=2");
  }

  @Test
  void shouldForgetWhatWasAddedBeforeAFailure() {
    bundle.add(bytes("a"), bytes("1"));
    bundle.clear();

    assertThat(bundle.isEmpty()).isTrue();
    bundle.add(bytes("b"), bytes("2"));
    assertThat(entries(bundle.take())).containsExactly("b=2");
  }

  @Test
  void shouldHoldAValueFarLargerThanABundleShouldBe() {
    String large = "x".repeat(600_000);
    bundle.add(bytes("a"), bytes(large));

    assertThat(entries(bundle.take())).containsExactly("a=" + large);
  }

  @Test
  void shouldRefuseAnotherFormAndAnEndThatIsMissing() {
    bundle.add(bytes("a"), bytes("1"));
    byte[] whole = bundle.take();
    byte[] later = whole.clone();
    later[0] = 2;
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThatThrownBy(() -> entries(later))
        .hasMessageContaining("run the version of Tollgate that wrote it");
    assertThatThrownBy(() -> entries(cut)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> entries(new byte[0])).isInstanceOf(IllegalStateException.class);
  }

  private static List<String> entries(byte[] record) {
    List<String> entries = new ArrayList<>();
    Bundle.read(record, (key, value) -> entries.add(text(key) + "=" + text(value)));
    return entries;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
