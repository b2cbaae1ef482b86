package io.tollgate.cli.command.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.fixture.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that manages the console's users. */
class UsersCommandTest {
  @TempDir private Path folder;

  private Ended users(String command, String... more) {
    String[] begin = {"ops", "users", command, "--console-dir", folder.resolve("c").toString()};
    String[] all = new String[begin.length + more.length];
    System.arraycopy(begin, 0, all, 0, begin.length);
    System.arraycopy(more, 0, all, begin.length, more.length);
    return Commands.in(Map.of()).run(all);
  }

  private String password(String text) throws IOException {
    return Files.writeString(folder.resolve("password"), text).toString();
  }

  @Test
  void shouldAddListAndRemove() throws IOException {
    String file = password("correct horse battery\n");
    assertThat(users("add", "anna", "--role", "officer", "--password-file", file).code()).isZero();
    assertThat(users("add", "olga", "--role", "ops", "--password-file", file).code()).isZero();
    assertThat(users("list").out()).containsSubsequence("anna", "officer", "olga", "ops");
    Path kept = folder.resolve("c").resolve("users.json");
    assertThat(Files.readString(kept)).doesNotContain("correct horse");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(users("remove", "anna").code()).isZero();
    assertThat(users("list").out()).doesNotContain("anna");
    assertThat(users("remove", "anna").err()).contains("there is no user 'anna'").hasLineCount(1);
  }

  @Test
  void shouldRefuseInvalidInputInOneLine() throws IOException {
    String file = password("short\n");
    assertThat(users("add", "anna", "--role", "officer", "--password-file", file).err())
        .isEqualTo("tollgate: the password must have 12 to 1,000 characters\n");
    assertThat(users("add", "anna", "--role", "boss", "--password-file", file).err())
        .isEqualTo("tollgate: --role 'boss' is unknown; give one of: officer, finance, ops\n");
    assertThat(users("add", "an na", "--role", "ops", "--password-file", file).err())
        .contains("'an na' is not a valid user name");
    assertThat(users("add", "anna", "--role", "ops", "--password-file", file + "x").code())
        .isEqualTo(1);
  }
}
