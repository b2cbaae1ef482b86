package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tollgate.files.InputRefusedException;
import io.tollgate.reference.ReferenceDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** policy.json in an otherwise good folder. */
class PolicyFuzz {
  @TempDir static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    Files.writeString(
        folder.resolve("exporters.csv"),
        "exporter_id,name,fiscal_calendar\nNVDA,N,LAST_SUNDAY_OF_JANUARY/Q4\n");
    Files.writeString(folder.resolve("products.csv"), "sku,product_class,name\nA,H200,A\n");
    Files.writeString(
        folder.resolve("levy-rates.csv"),
        """
        programme,product_class,destination_country,rate,effective_from,effective_to
        P,H200,CN,0.25,2025-01-01,
        """);
    Files.writeString(
        folder.resolve("fx-rates.csv"), "currency,rate_date,usd_per_unit\nCNY,2026-01-01,0.14\n");
    Files.writeString(
        folder.resolve("parties.csv"),
        "party_id,name,country,sector,status\nC-1,Good,CN,COMMERCIAL,APPROVED\n");
    Files.writeString(
        folder.resolve("watchlist.csv"), "source,entry_id,name\n1260H,1,Listed Works\n");
  }

  @FuzzTest(maxDuration = "10m")
  void shouldReadOrRefuseAPolicy(byte @NotNull [] data) throws IOException {
    Files.write(folder.resolve("policy.json"), data);
    try {
      assertThat(ReferenceDirectory.read(folder).tables().policy()).isNotNull();
    } catch (InputRefusedException e) {
      List<String> problems = e.problems();
      assertThat(problems).isNotEmpty().allMatch(problem -> problem.contains("policy.json"));
    }
  }
}
