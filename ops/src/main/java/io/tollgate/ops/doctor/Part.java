package io.tollgate.ops.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The facts about one part of the cluster, or why they could not be read.
 *
 * @param value the facts
 * @param refusal why they could not be read; blank if they were
 */
public record Part<T>(Optional<T> value, String refusal) {
  /** Facts that were read. */
  public static <T> Part<T> of(T value) {
    return new Part<>(Optional.of(value), "");
  }

  /** The reason why they were not read. */
  public static <T> Part<T> refused(String refusal) {
    return new Part<>(Optional.empty(), refusal);
  }

  /** Reads the facts; an exception becomes the refusal. */
  public static <T> Part<T> reading(Supplier<T> reader) {
    try {
      return of(reader.get());
    } catch (RuntimeException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  /** The results of the checks of this part; unreadable facts are a result too. */
  List<CheckResult> check(String check, String fix, Function<T, List<CheckResult>> checks) {
    return value
        .map(checks)
        .orElseGet(
            () ->
                List.of(
                    CheckResult.fail(
                        check, refusal, "without them this check is impossible", fix)));
  }
}
