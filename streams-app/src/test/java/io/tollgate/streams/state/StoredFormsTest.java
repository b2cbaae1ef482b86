package io.tollgate.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.wire.state.StateFormats;
import io.tollgate.wire.state.UnreadableStateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFormsTest {
  @TempDir private Path states;

  private Path directory() {
    return states.resolve("app");
  }

  private Path file() {
    return directory().resolve(StoredForms.FILE);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private void add(String line) throws IOException {
    List<String> more = new ArrayList<>(lines());
    more.add(line);
    Files.write(file(), more);
  }

  @Test
  void shouldListTheFormsThatThisBuildWrites() throws IOException {
    StoredForms.claim(directory());

    assertThat(lines())
        .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
        .contains("seen-event 1", "shipment-state " + StateFormats.SHIPMENT_STATE.version())
        .hasSize(StateFormats.all().stream().mapToInt(f -> f.versionsWritten().size()).sum());
    assertThat(lines()).allMatch(line -> line.matches("[a-z-]+ [0-9]+ [0-9a-f]{16}"));
  }

  @Test
  void shouldKeepTheFileOnARestart() throws IOException {
    StoredForms.claim(directory());
    List<String> before = lines();

    assertThatCode(() -> StoredForms.claim(directory())).doesNotThrowAnyException();
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void shouldAddToTheFormsOfAnEarlierBuild() throws IOException {
    StoredForms.claim(directory());
    List<String> all = lines();
    Files.write(file(), all.subList(0, 1));

    StoredForms.claim(directory());

    assertThat(lines()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seen-event 99 0123456789abcdef|a seen-event of form 99 (schema 0123456789abcdef)|forms 1 to 1
          statement 1 0123456789abcdef|a statement of form 1 (schema 0123456789abcdef)|no form of that name
          """)
  void shouldStopIfANewerBuildHasWritten(String line, String found, String known)
      throws IOException {
    StoredForms.claim(directory());
    add(line);

    assertThatThrownBy(() -> StoredForms.claim(directory()))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessage(
            "the state directory %s holds %s, which another version of Tollgate wrote, but this"
                    .formatted(directory(), found)
                + " version reads "
                + known
                + "; run the version that wrote it, or a later one");
  }

  @Test
  void shouldStopIfAVersionHasAnotherSchema() throws IOException {
    StoredForms.claim(directory());
    add("seen-event 1 0123456789abcdef");

    assertThatThrownBy(() -> StoredForms.claim(directory()))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining("a seen-event of form 1 (schema 0123456789abcdef)")
        .hasMessageContaining("this version reads form 1 of schema ");
  }

  @Test
  void shouldStopIfTheFileIsDamaged() throws IOException {
    StoredForms.claim(directory());
    add("seen-event");

    assertThatThrownBy(() -> StoredForms.claim(directory()))
        .isInstanceOf(UnreadableStateException.class)
        .hasMessageContaining("the line 'seen-event' in its file tollgate-state-forms");
  }
}
