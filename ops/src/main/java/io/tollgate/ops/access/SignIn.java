package io.tollgate.ops.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks names and passwords. Each wrong password locks its name for a time that doubles: 1, 2, 4
 * seconds, and so on up to a minute. Thread-safe.
 */
public final class SignIn {
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Users users;
  private final Passwords passwords;
  private final Clock clock;
  private final Map<String, Wrong> wrong =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > MOST_NAMES;
        }
      };

  /** How many times sign-in failed for a name, and when the name may be tried again. */
  private record Wrong(int times, Instant again) {}

  /** Checks sign-ins of the given users; the clock measures the waiting times. */
  public SignIn(Users users, Passwords passwords, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** How long a name is still locked; zero if it may be tried now. */
  public synchronized Duration waitFor(String name) {
    Wrong before = wrong.get(name);
    Duration left =
        before == null ? Duration.ZERO : Duration.between(clock.instant(), before.again());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Returns the user if name and password are right and the name is not locked. */
  public Optional<User> check(String name, String password) {
    // Count the try as wrong before the check; otherwise, parallel tries would all pass the lock.
    if (!begin(name)) {
      return Optional.empty();
    }
    Optional<User> user = users.find(name);
    boolean right = passwords.matches(password, user.map(User::passwordHash).orElse(""));
    if (!right) {
      return Optional.empty();
    }
    synchronized (this) {
      wrong.remove(name);
    }
    return user;
  }

  private synchronized boolean begin(String name) {
    if (!waitFor(name).isZero()) {
      return false;
    }
    int times = Optional.ofNullable(wrong.get(name)).map(Wrong::times).orElse(0);
    Duration pause = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
    Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    wrong.remove(name);
    wrong.put(name, new Wrong(times + 1, clock.instant().plus(bounded)));
    return true;
  }
}
