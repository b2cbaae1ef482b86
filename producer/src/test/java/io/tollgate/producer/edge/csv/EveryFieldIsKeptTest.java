package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.fixture.EventVariations;
import io.tollgate.domain.fixture.EventVariations.Variation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component of an event is in its file. The test finds new components automatically. */
class EveryFieldIsKeptTest {
  static List<Variation> variations() {
    return EventVariations.all();
  }

  @ParameterizedTest
  @MethodSource("variations")
  void shouldBeInTheFile(Variation variation, @TempDir Path directory) {
    Path file = directory.resolve("event.csv");
    try (ShipmentCsvWriter writer = ShipmentCsvWriter.open(file)) {
      writer.write(variation.event());
    }

    Imported imported = Imported.read(file);
    assertThat(imported.failures).isEmpty();
    assertThat(imported.events).extracting(ImportedEvent::event).containsExactly(variation.event());
  }
}
