package io.tollgate.streams.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigDocTest {
  private static final Path PAGE = Path.of("..", "docs", "CONFIG.md");

  @Test
  void shouldMatchTheSettings() throws IOException {
    if (Boolean.getBoolean("update.docs") || System.getProperty("update.docs", "no").isEmpty()) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ConfigDoc.markdown());
    }
    assertThat(PAGE).content().isEqualTo(ConfigDoc.markdown());
  }

  @Test
  void shouldNameEverySetting() {
    assertThat(AppSettings.ALL)
        .allSatisfy(setting -> assertThat(ConfigDoc.markdown()).contains(setting.doc()));
  }
}
