package io.tollgate.producer.edge.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.shipment.EventType;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.generate.Generator;
import io.tollgate.wire.fixture.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events written to a file are read back unchanged. */
class CsvRoundTripTest {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BOUND = Instant.parse("+10000-01-01T00:00:00Z");

  /** Events that a file can express; their ids are different. */
  @Provide
  Arbitrary<List<ShipmentEvent>> events() {
    return Events.events()
        .filter(event -> event.type() == EventType.CANCELLED || !event.lines().isEmpty())
        .filter(event -> !event.occurredAt().isBefore(FIRST) && event.occurredAt().isBefore(BOUND))
        .list()
        .uniqueElements(ShipmentEvent::eventId)
        .ofMaxSize(5);
  }

  private static Imported writeAndRead(Path file, List<ShipmentEvent> events) {
    try (ShipmentCsvWriter writer = ShipmentCsvWriter.open(file)) {
      events.forEach(writer::write);
    }
    return Imported.read(file);
  }

  @Property(tries = 200, seed = "20260302")
  void shouldReadBackEveryEventUnchanged(@ForAll("events") List<ShipmentEvent> events)
      throws IOException {
    Path file = Files.createTempFile("round-trip", ".csv");
    try {
      Imported imported = writeAndRead(file, events);
      assertThat(imported.failures).isEmpty();
      assertThat(imported.events).extracting(ImportedEvent::event).isEqualTo(events);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void shouldReadBackEventsGeneratedForFiles(@TempDir Path directory) {
    Generator generator = Generator.forFiles(11);
    List<ShipmentEvent> events = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      events.add(generator.next());
    }
    Imported imported = writeAndRead(directory.resolve("load.csv"), events);
    assertThat(imported.failures).isEmpty();
    assertThat(imported.warnings).isEmpty();
    assertThat(imported.events).extracting(ImportedEvent::event).isEqualTo(events);
  }

  @Test
  void shouldNotWriteAnEventThatAFileCannotExpress(@TempDir Path directory) {
    ShipmentEvent withoutLines = EventFixture.event("S1", "E1").lines().build();
    try (ShipmentCsvWriter writer = ShipmentCsvWriter.open(directory.resolve("x.csv"))) {
      assertThatThrownBy(() -> writer.write(withoutLines))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("event E1 has no lines; in a file, only CANCELLED events have no lines");
    }
  }
}
