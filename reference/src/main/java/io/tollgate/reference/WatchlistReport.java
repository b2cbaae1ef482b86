package io.tollgate.reference;

import io.tollgate.files.InputRefusedException;
import java.util.ArrayList;
import java.util.List;

/** Collects problems, which refuse the data, and warnings and observations, which do not. */
final class WatchlistReport {
  /** More problems than anybody reads; the rest are counted only. */
  private static final int MOST_KEPT = 1000;

  private final List<String> problems = new ArrayList<>();
  private long dropped;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> observations = new ArrayList<>();

  void problem(String problem) {
    if (problems.size() < MOST_KEPT) {
      problems.add(problem);
    } else {
      dropped++;
    }
  }

  /** Something that looks wrong but needs no warning. */
  void observation(String observation) {
    observations.add(observation);
  }

  List<String> observations() {
    return observations;
  }

  List<String> problems() {
    return problems;
  }

  void warning(String warning) {
    warnings.add(warning);
  }

  List<String> warnings() {
    return warnings;
  }

  boolean isFine() {
    return problems.isEmpty();
  }

  void refuseIfFaulty() {
    if (dropped > 0) {
      problems.add("and %,d problems more; fix these first".formatted(dropped));
    }
    if (!isFine()) {
      throw new InputRefusedException(problems);
    }
  }
}
