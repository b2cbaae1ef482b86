package io.tollgate.wire.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.wire.state.StoredValues.Stored;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every build reads what each released build stored, to the same values. */
class StoredFixturesTest {
  static List<Stored<?>> stored() {
    return StoredValues.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stored")
  void shouldReadWhatAReleasedBuildStored(Stored<?> stored) {
    assertThat(stored.form().read(StoredFixtures.bytes(stored))).isEqualTo(stored.value());
  }
}
