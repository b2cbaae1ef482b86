package io.tollgate.files;

import java.util.List;

/**
 * The whole input is refused. Each problem is one line that says what is wrong, where, and how to
 * fix it.
 */
public final class InputRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final List<String> problems;

  /** An exception with one problem. */
  public InputRefusedException(String problem) {
    this(List.of(problem));
  }

  /** An exception with all problems; the message shows the first 20. */
  public InputRefusedException(List<String> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order found. */
  public List<String> problems() {
    return problems;
  }

  private static String message(List<String> problems) {
    String some = String.join("\n", problems.subList(0, Math.min(MOST_SHOWN, problems.size())));
    int more = problems.size() - MOST_SHOWN;
    return more > 0 ? some + "\nand " + more + " more" : some;
  }
}
