package io.tollgate.ops.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.ops.lag.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of names and passwords, and the delay after a wrong password. */
class SignInTest {
  /** Few, so that the test is quick. */
  private static final int ROUNDS = 1_000;

  private static final String PASSWORD = "correct horse battery";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
  private final Passwords passwords = new Passwords(ROUNDS);
  private Users users;
  private SignIn signIn;

  @BeforeEach
  void begin(@TempDir Path folder) {
    users = new UsersFile(folder.resolve("users.json"));
    users.put(new User("anna", ConsoleRole.OFFICER, passwords.hash("anna", PASSWORD)));
    signIn = new SignIn(users, passwords, new HandClock(now::get));
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  @Test
  void shouldAcceptTheRightPassword() {
    assertThat(signIn.check("anna", PASSWORD).user()).map(User::role).contains(ConsoleRole.OFFICER);
    assertThat(signIn.check("anna", PASSWORD).user()).isPresent();
    assertThat(signIn.check("nobody", PASSWORD).user()).isEmpty();
  }

  @Test
  void shouldDoubleTheWaitWithEachWrongPassword() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      assertThat(signIn.check("anna", "wrong").user()).isEmpty();
      assertThat(signIn.waitFor("anna")).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(signIn.check("anna", PASSWORD).user()).as("too soon").isEmpty();
      pass(Duration.ofSeconds(seconds));
    }
    assertThat(signIn.check("anna", PASSWORD).user()).isPresent();
    assertThat(signIn.waitFor("anna")).isZero();
  }

  @Test
  void shouldDelayOnlyTheNameWithTheWrongPassword() {
    assertThat(signIn.check("nobody", "wrong").user()).isEmpty();
    assertThat(signIn.check("anna", PASSWORD).user()).isPresent();
  }

  @Test
  void shouldNoticeUsersThatAreAddedOrRemoved() {
    users.put(new User("olga", ConsoleRole.OPS, passwords.hash("anna", PASSWORD)));
    assertThat(signIn.check("olga", PASSWORD).user()).isPresent();
    assertThat(users.remove("olga")).isTrue();
    assertThat(signIn.check("olga", PASSWORD).user()).isEmpty();
    assertThat(users.remove("olga")).isFalse();
    assertThat(users.all()).extracting(User::name).containsExactly("anna");
  }

  @Test
  void shouldStoreNoPasswordAndRefuseAShortOne() {
    assertThat(users.find("anna").orElseThrow().passwordHash()).doesNotContain(PASSWORD);
    assertThat(passwords.hash("anna", PASSWORD))
        .as("salted")
        .isNotEqualTo(passwords.hash("anna", PASSWORD));
    assertThatThrownBy(() -> passwords.hash("anna", "short"))
        .hasMessage("the password must have 15 to 1,000 characters");
    assertThatThrownBy(() -> new User("an na", ConsoleRole.OPS, ""))
        .hasMessageContaining("'an na' is not a valid user name");
  }

  @Test
  void shouldLimitWrongPasswordsOverAllNames() {
    for (int i = 0; i < 20; i++) {
      assertThat(signIn.waitFor("nobody-" + i)).isZero();
      assertThat(signIn.check("nobody-" + i, "wrong").delay()).isZero();
    }
    assertThat(signIn.waitFor("anna")).isEqualTo(Duration.ofSeconds(1));
    assertThat(signIn.check("anna", PASSWORD).user()).as("none is left").isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(signIn.check("anna", PASSWORD).user()).as("one a second").isPresent();
    assertThat(signIn.check("anna", PASSWORD).user()).as("a right one costs none").isPresent();
  }

  @Test
  void shouldCheckTwoPasswordsAtOnceAtMost() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    SignIn slow = new SignIn(new SlowUsers(users, begun, go), passwords, new HandClock(now::get));
    List<CompletableFuture<SignIn.Attempt>> two = new ArrayList<>();
    for (String name : new String[] {"one", "two"}) {
      two.add(
          CompletableFuture.supplyAsync(
              () -> slow.check(name, "wrong"), task -> new Thread(task).start()));
    }
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(slow.check("anna", PASSWORD).delay()).isEqualTo(Duration.ofSeconds(1));
    go.countDown();
    for (CompletableFuture<SignIn.Attempt> one : two) {
      assertThat(one.get(30, TimeUnit.SECONDS).delay()).isZero();
    }
    assertThat(slow.check("anna", PASSWORD).user()).isPresent();
  }

  /** Holds up each look-up until the test lets it go. */
  private record SlowUsers(Users users, CountDownLatch begun, CountDownLatch go) implements Users {
    @Override
    public Optional<User> find(String name) {
      begun.countDown();
      try {
        boolean unused = go.await(50, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return users.find(name);
    }

    @Override
    public List<User> all() {
      return users.all();
    }

    @Override
    public void put(User user) {
      users.put(user);
    }

    @Override
    public boolean replace(User before, User after) {
      return users.replace(before, after);
    }

    @Override
    public boolean remove(String name) {
      return users.remove(name);
    }
  }

  @Test
  void shouldUpgradeTheHashOfAnEarlierBuildAtTheNextSignIn() {
    users.put(new User("fritz", ConsoleRole.FINANCE, PasswordsTest.OLD_HASH));
    assertThat(signIn.check("fritz", "wrong").user()).isEmpty();
    assertThat(users.find("fritz")).map(User::passwordHash).contains(PasswordsTest.OLD_HASH);
    pass(Duration.ofMinutes(1));
    User fritz = signIn.check("fritz", PasswordsTest.OLD_PASSWORD).user().orElseThrow();
    assertThat(fritz.passwordHash()).startsWith("{pbkdf2-sha256-1000}");
    assertThat(users.find("fritz")).contains(fritz);
    assertThat(signIn.check("fritz", PasswordsTest.OLD_PASSWORD).user()).contains(fritz);
  }

  @Test
  void shouldNotBringBackAUserWhoIsRemovedMeanwhile() {
    User anna = users.find("anna").orElseThrow();
    assertThat(users.remove("anna")).isTrue();
    assertThat(users.replace(anna, new User("anna", ConsoleRole.OPS, "new"))).isFalse();
    assertThat(users.all()).isEmpty();
  }
}
