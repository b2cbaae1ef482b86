package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tollgate.files.InputRefusedException;
import io.tollgate.producer.edge.csv.ImportFailure;
import io.tollgate.producer.edge.csv.ImportSink;
import io.tollgate.producer.edge.csv.ImportedEvent;
import io.tollgate.producer.edge.csv.ShipmentCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A shipments file: each row ends in an event or a failure, or the whole file is refused. */
class CsvFuzz {
  private static final String HEADER =
      "event_id,event_type,shipment_id,revision,exporter_id,invoice_number,ship_date,buyer_id,"
          + "buyer_name,buyer_country,end_use,destination_country,currency,occurred_at,line_number,"
          + "sku,quantity,unit_price\n";

  @TempDir static Path folder;

  private static final class Counted implements ImportSink {
    private int outcomes;

    @Override
    public void event(ImportedEvent event) {
      assertThat(event.event().eventId()).isNotBlank();
      outcomes++;
    }

    @Override
    public void failure(ImportFailure failure) {
      assertThat(failure.detail()).isNotBlank();
      outcomes++;
    }

    @Override
    public void warning(String warning) {
      assertThat(warning).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "10m")
  void shouldAnswerForEveryRow(byte @NotNull [] data) throws IOException {
    Path file = folder.resolve("shipments.csv");
    byte[] head = HEADER.getBytes(StandardCharsets.UTF_8);
    // Half of the inputs get a good header, so that the rows are reached.
    boolean hasHeader = data.length > 0 && data[0] % 2 == 0;
    try (var out = Files.newOutputStream(file)) {
      out.write(head, 0, hasHeader ? head.length : 0);
      out.write(data);
    }
    Counted counted = new Counted();
    try {
      ShipmentCsv.read(file, counted);
      assertThat(counted.outcomes).isGreaterThanOrEqualTo(hasHeader && hasRow(data) ? 1 : 0);
    } catch (InputRefusedException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> !problem.isBlank());
    }
  }

  private static boolean hasRow(byte @NotNull [] data) {
    return !new String(data, StandardCharsets.UTF_8).isBlank();
  }
}
