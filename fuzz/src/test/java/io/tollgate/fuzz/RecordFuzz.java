package io.tollgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.streams.fixture.Pipeline;
import io.tollgate.streams.step.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Records of the shipments topic, in the running topology: each has one outcome. */
class RecordFuzz {
  private static final Counted COUNTED = new Counted();
  private static Pipeline pipeline;
  private static byte[] good;

  /** Outcomes of the records so far. */
  private static final class Counted implements StreamObserver {
    private long outcomes;

    @Override
    public void decided(Ruling ruling) {
      outcomes++;
    }

    @Override
    public void deadLetter(TaskId task, Exception cause) {
      outcomes++;
    }

    @Override
    public void malformed(TaskId task, Exception cause) {
      outcomes++;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Path state = Files.createTempDirectory("fuzz");
    pipeline = new Pipeline(ReferenceFixture.tables(), state, COUNTED);
    good = pipeline.bytes(EventFixture.event("S-1", "E-1").build());
    pipeline.send(EventFixture.event("S-1", "E-1").build());
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @FuzzTest(maxDuration = "10m")
  void shouldGiveEachRecordOneOutcome(FuzzedDataProvider data) {
    String key = data.consumeBoolean() ? "S-1" : data.consumeString(20);
    byte[] value;
    if (data.consumeBoolean()) {
      value = data.consumeRemainingAsBytes();
    } else {
      // A good record with a few other bytes.
      value = good.clone();
      while (data.remainingBytes() > 2) {
        value[data.consumeInt(0, value.length - 1)] = data.consumeByte();
      }
    }
    long before = COUNTED.outcomes;
    pipeline.sendRaw(key, value);
    assertThat(COUNTED.outcomes - before).isEqualTo(1);
    // Read what was written, so that nothing piles up in the test driver.
    pipeline.decisions();
    pipeline.deadLetters();
    pipeline.levyDue();
    pipeline.alerts();
  }
}
