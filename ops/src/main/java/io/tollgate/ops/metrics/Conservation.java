package io.tollgate.ops.metrics;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether every record that the application took up came to one outcome or became a dead letter, as
 * one figure over all tasks of all instances that are asked.
 *
 * @param asked instances that are asked
 * @param answered how many of them answered when they were last asked
 * @param tally what those say
 * @param last when a gap was last seen, and how large it was: a task forgets its own when it moves
 */
public record Conservation(int asked, int answered, Tally tally, Optional<Seen> last) {
  /** Where nobody is asked. */
  public static final Conservation NONE = new Conservation(0, 0, new Tally(0, 0), Optional.empty());

  /** As {@code tollgate.conservation} is shown to Prometheus, one line a task. */
  private static final Pattern TASK =
      Pattern.compile("(?m)^tollgate_conservation\\{[^}]*} (-?[0-9.E]+)$");

  /**
   * What some tasks say.
   *
   * @param gap the records that their tasks lack or have twice; one of each do not make up for each
   *     other
   */
  public record Tally(int tasks, long gap) {
    /** What an instance says, from its metrics in the text form that Prometheus reads. */
    public static Tally in(String metrics) {
      Tally tally = new Tally(0, 0);
      Matcher task = TASK.matcher(metrics);
      while (task.find()) {
        tally = tally.plus(new Tally(1, Math.abs((long) Double.parseDouble(task.group(1)))));
      }
      return tally;
    }

    /** Both together. */
    public Tally plus(Tally other) {
      return new Tally(tasks + other.tasks, gap + other.gap);
    }
  }

  /** A gap that was seen. */
  public record Seen(Instant at, long gap) {}

  /** The figure, which has to be 0; empty where no task was heard of, so that nothing is known. */
  public OptionalLong gap() {
    return tally.tasks() == 0 ? OptionalLong.empty() : OptionalLong.of(tally.gap());
  }
}
