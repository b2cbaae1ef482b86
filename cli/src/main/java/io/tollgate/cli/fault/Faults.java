package io.tollgate.cli.fault;

import io.tollgate.compliance.officer.KeyRefusedException;
import io.tollgate.files.InputRefusedException;
import io.tollgate.wire.settings.InvalidSettingException;

/** The exit code of a fault, and its one line of text. */
public final class Faults {
  /** Done, with or without rejected events. */
  public static final int DONE = 0;

  /** A fault, such as a broker that is down, a full disk or a port that is in use. */
  public static final int FAULT = 1;

  /** Wrong usage or refused input. */
  public static final int USAGE = 2;

  private Faults() {}

  /** The exit code of a fault. */
  public static int exitCode(Throwable fault) {
    return fault instanceof UsageException
            || fault instanceof InputRefusedException
            || fault instanceof KeyRefusedException
            || fault instanceof InvalidSettingException
        ? USAGE
        : FAULT;
  }

  /** The text to print: the message of our own faults, and the kind before that of others. */
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
