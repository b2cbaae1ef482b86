package io.tollgate.ops.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of the cluster as it was read, or why it could not be.
 *
 * @param value what was read
 * @param refusal why nothing was; blank where it was
 */
public record Part<T>(Optional<T> value, String refusal) {
  /** What was read. */
  public static <T> Part<T> of(T value) {
    return new Part<>(Optional.of(value), "");
  }

  /** Nothing, and why. */
  public static <T> Part<T> refused(String refusal) {
    return new Part<>(Optional.empty(), refusal);
  }

  /** Reads; what is thrown is the refusal. */
  public static <T> Part<T> reading(Supplier<T> reader) {
    try {
      return of(reader.get());
    } catch (RuntimeException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  /** What is found in it; that it could not be read is a finding too. */
  List<CheckResult> check(String check, String fix, Function<T, List<CheckResult>> checks) {
    return value
        .map(checks)
        .orElseGet(
            () ->
                List.of(
                    CheckResult.fail(check, refusal, "what cannot be read cannot be judged", fix)));
  }
}
