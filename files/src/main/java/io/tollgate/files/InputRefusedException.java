package io.tollgate.files;

import java.util.List;

/** Input that is refused as a whole; each problem is one line that says where it is and the fix. */
public final class InputRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_TOLD = 20;

  private final List<String> problems;

  /** With one problem. */
  public InputRefusedException(String problem) {
    this(List.of(problem));
  }

  /** With all problems that were found. */
  public InputRefusedException(List<String> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order found. */
  public List<String> problems() {
    return problems;
  }

  private static String message(List<String> problems) {
    String some = String.join("\n", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
    int more = problems.size() - MOST_TOLD;
    return more > 0 ? some + "\nand " + more + " more" : some;
  }
}
