package io.tollgate.ops.metrics;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether every record that the application read got one outcome or became a dead letter: one
 * figure for all tasks of all known instances.
 *
 * @param asked known instances
 * @param answered how many of them answered the last request
 * @param tally the sum of their answers
 * @param last the last gap that was seen, with its time: a task forgets its gap when it moves
 */
public record Conservation(int asked, int answered, Tally tally, Optional<Seen> last) {
  /** Without known instances. */
  public static final Conservation NONE = new Conservation(0, 0, new Tally(0, 0), Optional.empty());

  /** {@code tollgate.conservation} in the Prometheus text format, one line a task. */
  private static final Pattern TASK =
      Pattern.compile("(?m)^tollgate_conservation\\{[^}]*} (-?[0-9.E]+)$");

  /**
   * The sum over some tasks.
   *
   * @param gap records that are missing or counted twice; one of each does not cancel out
   */
  public record Tally(int tasks, long gap) {
    /** The sum over an instance's tasks, from its metrics in the Prometheus text format. */
    public static Tally in(String metrics) {
      Tally tally = new Tally(0, 0);
      Matcher task = TASK.matcher(metrics);
      while (task.find()) {
        tally = tally.plus(new Tally(1, Math.abs((long) Double.parseDouble(task.group(1)))));
      }
      return tally;
    }

    /** The sum of both. */
    public Tally plus(Tally other) {
      return new Tally(tasks + other.tasks, gap + other.gap);
    }
  }

  /** A gap that was seen. */
  public record Seen(Instant at, long gap) {}

  /** The gap, which must be 0; empty if no task has answered. */
  public OptionalLong gap() {
    return tally.tasks() == 0 ? OptionalLong.empty() : OptionalLong.of(tally.gap());
  }
}
