package io.tollgate.ops.doctor;

/**
 * One thing that was looked at.
 *
 * @param check what was looked at, in a word or two
 * @param found what is there
 * @param why why it matters; blank where all is well
 * @param mend how to mend it, a command where there is one; blank where all is well
 */
public record Finding(Verdict verdict, String check, String found, String why, String mend) {
  /** All is well. */
  static Finding ok(String check, String found) {
    return new Finding(Verdict.OK, check, found, "", "");
  }

  /** It could be better. */
  static Finding warn(String check, String found, String why, String mend) {
    return new Finding(Verdict.WARN, check, found, why, mend);
  }

  /** It must be better. */
  static Finding fail(String check, String found, String why, String mend) {
    return new Finding(Verdict.FAIL, check, found, why, mend);
  }
}
