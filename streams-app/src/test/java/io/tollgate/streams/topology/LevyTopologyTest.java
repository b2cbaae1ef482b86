package io.tollgate.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.catalogue.Namespace;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.streams.step.Sources;
import io.tollgate.streams.step.StreamObserver;
import io.tollgate.wire.registry.InMemorySchemaRegistry;
import io.tollgate.wire.serde.WireSerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevyTopologyTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "topology.txt");
  private static final Path FOLDER = Path.of("src/main/java/io/tollgate/streams/topology");
  private static final int ONE_PAGE = 60;
  private static final int ONE_MINUTE = 90;

  /** The golden file shows each change of the topology to a reviewer. */
  @Test
  void shouldMatchTheGoldenFile(@TempDir Path state) {
    assertThat(GOLDEN).content().isEqualTo(topology(state).describe().toString());
  }

  @Test
  void shouldNameEveryResource(@TempDir Path state) {
    assertThat(topology(state).describe().toString())
        .doesNotContain("KSTREAM-")
        .contains("decide-");
  }

  @Test
  void shouldFitOnOnePage() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve("LevyTopology.java")))
        .hasSizeLessThanOrEqualTo(ONE_PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Decide", "Alert", "Revenue", "Usage"})
  void shouldHaveShortBranches(String branch) throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve(branch + "Branch.java")))
        .hasSizeLessThanOrEqualTo(ONE_MINUTE);
  }

  private static Topology topology(Path state) {
    return new LevyTopology(
            Namespace.NONE,
            new TopologySerdes(WireSerdes.of(new InMemorySchemaRegistry(), true)),
            Sources.of(ReferenceFixture::snapshot),
            StreamObserver.NONE,
            new LevyTopology.Pace(4, Pipeline.PACE))
        .build(Pipeline.config(state));
  }
}
