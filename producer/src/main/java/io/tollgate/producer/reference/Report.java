package io.tollgate.producer.reference;

import io.tollgate.producer.InputRefusedException;
import java.util.ArrayList;
import java.util.List;

/** What was found while reading: problems, for which the data is refused, and warnings. */
final class Report {
  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void problem(String problem) {
    problems.add(problem);
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
    if (!isFine()) {
      throw new InputRefusedException(problems);
    }
  }
}
