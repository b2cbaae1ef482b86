package io.tollgate.wire.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.wire.state.StoredValues.Stored;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every build reads the same values from the bytes of each released build. */
class StoredFixturesTest {
  static List<Stored<?>> stored() {
    return StoredValues.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stored")
  void shouldReadTheValueOfAReleasedBuild(Stored<?> stored) {
    assertThat(stored.form().read(StoredFixtures.bytes(stored))).isEqualTo(stored.value());
  }
}
