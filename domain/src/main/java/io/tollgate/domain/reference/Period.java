package io.tollgate.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The time during which something is active.
 *
 * @param from the first day; empty: it always was
 * @param to the first day it is no longer; empty: open
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Always. */
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  public Period {
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      throw new IllegalArgumentException(
          "a period ends after it begins; its end is exclusive: " + from.get() + ", " + to.get());
    }
  }

  /** From a day on. */
  public static Period from(LocalDate from) {
    return new Period(Optional.of(from), Optional.empty());
  }

  /** From a day on, up to the day before another. */
  public static Period between(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(day::isBefore).orElse(true);
  }

  /** Whether some day lies in both. */
  public boolean overlaps(Period other) {
    return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  private boolean beginsBeforeEndOf(Period other) {
    return from.isEmpty() || other.to.isEmpty() || from.get().isBefore(other.to.get());
  }

  List<String> canonical() {
    return List.of(text(from), text(to));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
