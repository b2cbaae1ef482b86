package io.tollgate.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.ops.lag.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of names and passwords, and the delay after a wrong password. */
class SignInTest {
  private static final String PASSWORD = "correct horse battery";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
  private final Passwords passwords = new Passwords();
  private Users users;
  private SignIn signIn;

  @BeforeEach
  void begin(@TempDir Path folder) {
    users = new UsersFile(folder.resolve("users.json"));
    users.put(new User("anna", ConsoleRole.OFFICER, passwords.hash(PASSWORD)));
    signIn = new SignIn(users, passwords, new HandClock(now::get));
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  @Test
  void shouldAcceptTheRightPassword() {
    assertThat(signIn.check("anna", PASSWORD)).map(User::role).contains(ConsoleRole.OFFICER);
    assertThat(signIn.check("anna", PASSWORD)).isPresent();
    assertThat(signIn.check("nobody", PASSWORD)).isEmpty();
  }

  @Test
  void shouldDoubleTheWaitWithEachWrongPassword() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      assertThat(signIn.check("anna", "wrong")).isEmpty();
      assertThat(signIn.waitFor("anna")).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(signIn.check("anna", PASSWORD)).as("too soon").isEmpty();
      pass(Duration.ofSeconds(seconds));
    }
    assertThat(signIn.check("anna", PASSWORD)).isPresent();
    assertThat(signIn.waitFor("anna")).isZero();
  }

  @Test
  void shouldDelayOnlyTheNameWithTheWrongPassword() {
    assertThat(signIn.check("nobody", "wrong")).isEmpty();
    assertThat(signIn.check("anna", PASSWORD)).isPresent();
  }

  @Test
  void shouldNoticeUsersThatAreAddedOrRemoved() {
    users.put(new User("olga", ConsoleRole.OPS, passwords.hash(PASSWORD)));
    assertThat(signIn.check("olga", PASSWORD)).isPresent();
    assertThat(users.remove("olga")).isTrue();
    assertThat(signIn.check("olga", PASSWORD)).isEmpty();
    assertThat(users.remove("olga")).isFalse();
    assertThat(users.all()).extracting(User::name).containsExactly("anna");
  }

  @Test
  void shouldStoreNoPasswordAndRefuseAShortOne() {
    assertThat(users.find("anna").orElseThrow().passwordHash()).doesNotContain(PASSWORD);
    assertThat(passwords.hash(PASSWORD)).as("salted").isNotEqualTo(passwords.hash(PASSWORD));
    assertThatThrownBy(() -> passwords.hash("short"))
        .hasMessage("the password must have 12 to 1,000 characters");
    assertThatThrownBy(() -> new User("an na", ConsoleRole.OPS, ""))
        .hasMessageContaining("'an na' is not a valid user name");
  }
}
