package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.tollgate.domain.matching.Watchlist;
import io.tollgate.domain.reference.Policy;
import io.tollgate.files.InputRefusedException;
import io.tollgate.reference.WatchlistReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A watchlist as CSV, JSON or .gz: it compiles, or it is refused with every problem in words. */
class ListFuzz {
  @TempDir static Path folder;

  @FuzzTest(maxDuration = "10m")
  void shouldCompileOrRefuseAList(byte @NotNull [] data) throws IOException {
    String[] names = {"list.csv", "list.json", "list.csv.gz"};
    Path file = folder.resolve(names[data.length == 0 ? 0 : (data[0] & 0xff) % names.length]);
    Files.write(file, data);
    try {
      Watchlist list =
          Watchlist.of(WatchlistReader.read(List.of(file)).entries(), Policy.standard());
      assertThat(list.size()).isGreaterThanOrEqualTo(0);
    } catch (InputRefusedException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> !problem.isBlank());
    }
  }
}
