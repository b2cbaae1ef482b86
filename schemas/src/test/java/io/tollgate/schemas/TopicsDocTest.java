package io.tollgate.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.catalogue.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "TOPICS.md");

  @Test
  void shouldMatchTheSchemas() throws IOException {
    if (Boolean.getBoolean("update.docs") || System.getProperty("update.docs", "no").isEmpty()) {
      Files.writeString(PAGE, TopicsDoc.markdown());
    }
    assertThat(PAGE).content().isEqualTo(TopicsDoc.markdown());
  }

  /** Reference tables have their own page; dead letters are raw bytes; officers have a command. */
  @Test
  void shouldHaveEveryTopicThatUsersReadOrWrite() {
    assertThat(TopicsDoc.schemas().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values())
                .filter(topic -> !topic.baseName().startsWith("tollgate.ref."))
                .filter(topic -> topic != Topic.SHIPMENTS_DLQ && topic != Topic.OFFICERS)
                .toList());
  }
}
