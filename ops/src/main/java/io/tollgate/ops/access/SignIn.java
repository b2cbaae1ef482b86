package io.tollgate.ops.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks names and passwords. Each wrong password locks its name for a time that doubles: 1, 2, 4
 * seconds, and so on up to a minute. All names together have 20 wrong tries, and one more each
 * second; no more than two passwords are checked at once. Thread-safe.
 */
public final class SignIn {
  /** The letters of a name that count; no user has a longer one. */
  public static final int LONGEST_NAME = 64;

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_AT_ONCE = 2;
  private static final Duration EACH = Duration.ofSeconds(1);
  private static final Duration BURST = EACH.multipliedBy(20);

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

  /** The time at which all wrong tries are forgotten; each one moves it on. */
  private Instant spent = Instant.MIN;

  private int running;

  /** How many times sign-in failed for a name, and when the name may be tried again. */
  private record Wrong(int times, Instant again) {}

  /**
   * The result of a try.
   *
   * @param user the user; empty if name or password is wrong, or they were not checked
   * @param delay how long to wait before the next try; zero if the password was checked
   */
  public record Attempt(Optional<User> user, Duration delay) {}

  /** Checks sign-ins of the given users; the clock measures the waiting times. */
  public SignIn(Users users, Passwords passwords, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** How long a name is still locked; zero if it may be tried now. */
  public synchronized Duration waitFor(String name) {
    Instant now = clock.instant();
    Instant again = Optional.ofNullable(wrong.get(key(name))).map(Wrong::again).orElse(Instant.MIN);
    Instant free = running < MOST_AT_ONCE ? Instant.MIN : now.plus(EACH);
    Instant all = spent.equals(Instant.MIN) ? spent : spent.plus(EACH).minus(BURST);
    Instant latest = latest(again, latest(free, all));
    return latest.isAfter(now) ? Duration.between(now, latest) : Duration.ZERO;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String key(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Returns the user if name and password are right and nothing demands to wait. */
  public Attempt check(String name, String password) {
    // Count the try as wrong before the check; otherwise, parallel tries would all pass the lock.
    Duration wait = begin(name);
    if (!wait.isZero()) {
      return new Attempt(Optional.empty(), wait);
    }
    Optional<User> user = Optional.empty();
    try {
      user = checked(name, password);
    } finally {
      end(name, user.isPresent());
    }
    return new Attempt(user.map(known -> upgraded(known, password)), Duration.ZERO);
  }

  private Optional<User> checked(String name, String password) {
    boolean isPossible =
        name.length() <= LONGEST_NAME && password.length() <= 2 * PasswordRules.LONGEST;
    Optional<User> user = isPossible ? users.find(name) : Optional.empty();
    String hash = user.map(User::passwordHash).orElse("");
    return passwords.matches(isPossible ? password : "", hash) ? user : Optional.empty();
  }

  private synchronized Duration begin(String name) {
    Duration wait = waitFor(name);
    if (!wait.isZero()) {
      return wait;
    }
    String key = key(name);
    int times = Optional.ofNullable(wrong.get(key)).map(Wrong::times).orElse(0);
    Duration pause = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
    Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    wrong.remove(key);
    wrong.put(key, new Wrong(times + 1, clock.instant().plus(bounded)));
    spent = latest(spent, clock.instant()).plus(EACH);
    running++;
    return Duration.ZERO;
  }

  private synchronized void end(String name, boolean isRight) {
    running--;
    if (isRight) {
      wrong.remove(key(name));
      spent = spent.minus(EACH);
    }
  }

  /** Hashes the password anew if its hash is of an earlier method. */
  private User upgraded(User user, String password) {
    if (!passwords.isOutdated(user.passwordHash())) {
      return user;
    }
    User upgraded = new User(user.name(), user.role(), passwords.again(password));
    try {
      return users.replace(user, upgraded) ? upgraded : user;
    } catch (AccessException e) {
      LOG.warn("the password of {} keeps its old hash: {}", user.name(), e.getMessage());
      return user;
    }
  }
}
