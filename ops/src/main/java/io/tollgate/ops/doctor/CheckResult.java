package io.tollgate.ops.doctor;

/**
 * The result of one check.
 *
 * @param check the name of the check
 * @param found what the check found
 * @param why why it matters; blank if the result is OK
 * @param fix how to fix it, as a command if there is one; blank if the result is OK
 */
public record CheckResult(CheckStatus verdict, String check, String found, String why, String fix) {
  /** The check found no fault. */
  static CheckResult ok(String check, String found) {
    return new CheckResult(CheckStatus.OK, check, found, "", "");
  }

  /** The cluster works, but less safely or less well than it could. */
  static CheckResult warn(String check, String found, String why, String fix) {
    return new CheckResult(CheckStatus.WARN, check, found, why, fix);
  }

  /** The cluster must not go live like this. */
  static CheckResult fail(String check, String found, String why, String fix) {
    return new CheckResult(CheckStatus.FAIL, check, found, why, fix);
  }
}
