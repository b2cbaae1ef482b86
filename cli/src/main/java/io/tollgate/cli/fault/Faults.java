package io.tollgate.cli.fault;

import io.tollgate.compliance.officer.KeyRefusedException;
import io.tollgate.files.InputRefusedException;
import io.tollgate.wire.settings.InvalidSettingException;

/** The exit code of a fault, and what is said of it: one line. */
public final class Faults {
  /** Done, with or without rejected events. */
  public static final int DONE = 0;

  /** Something broke: a broker that is down, a full disk, a port that is in use. */
  public static final int FAULT = 1;

  /** Called wrongly, or with input that is refused. */
  public static final int USAGE = 2;

  private Faults() {}

  /** The exit code that a fault leads to. */
  public static int exitCode(Throwable fault) {
    return fault instanceof UsageException
            || fault instanceof InputRefusedException
            || fault instanceof KeyRefusedException
            || fault instanceof InvalidSettingException
        ? USAGE
        : FAULT;
  }

  /** What to print: the fault's own words where they are ours, else with its kind. */
  public static String line(Throwable fault) {
    String message = fault.getMessage();
    String words = message == null || message.isBlank() ? kind(fault) : message.strip();
    boolean isOurs = fault.getClass().getPackageName().startsWith("io.tollgate");
    return isOurs || message == null ? words : kind(fault) + ": " + words;
  }

  private static String kind(Throwable fault) {
    return fault instanceof OutOfMemoryError
        ? "out of memory; give more with TOLLGATE_JAVA_OPTS=-Xmx2g"
        : fault.getClass().getSimpleName();
  }
}
