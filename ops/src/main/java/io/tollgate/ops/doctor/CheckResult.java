package io.tollgate.ops.doctor;

/**
 * One thing that was looked at.
 *
 * @param check what was looked at, in a word or two
 * @param found what is there
 * @param why why it matters; blank where all is well
 * @param fix how to fix it, a command where there is one; blank where all is well
 */
public record CheckResult(CheckStatus verdict, String check, String found, String why, String fix) {
  /** All is well. */
  static CheckResult ok(String check, String found) {
    return new CheckResult(CheckStatus.OK, check, found, "", "");
  }

  /** It could be better. */
  static CheckResult warn(String check, String found, String why, String fix) {
    return new CheckResult(CheckStatus.WARN, check, found, why, fix);
  }

  /** It must be better. */
  static CheckResult fail(String check, String found, String why, String fix) {
    return new CheckResult(CheckStatus.FAIL, check, found, why, fix);
  }
}
