package io.tollgate.domain.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A range of days.
 *
 * @param from the first day; empty if there is no start
 * @param to the day after the last day; empty if there is no end
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** All days. */
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  public Period {
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      throw new IllegalArgumentException(
          "the end of a period is exclusive and has to be after its start: "
              + from.get()
              + ", "
              + to.get());
    }
  }

  /** From a day on, without end. */
  public static Period from(LocalDate from) {
    return new Period(Optional.of(from), Optional.empty());
  }

  /** From a first day to an exclusive end. */
  public static Period between(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }

  /** Whether the period contains a day. */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(day::isBefore).orElse(true);
  }

  /** Whether both periods contain the same day. */
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
