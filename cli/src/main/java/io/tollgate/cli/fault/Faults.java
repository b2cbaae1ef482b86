package io.tollgate.cli.fault;

import io.tollgate.compliance.officer.KeyRefusedException;
import io.tollgate.files.InputRefusedException;
import io.tollgate.wire.fault.Remediable;
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
    String line = isOurs || message == null ? words : kind(fault) + ": " + words;
    return line + advice(fault);
  }

  /** The command that fixes a fault; lower layers name none. */
  private static String advice(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Remediable known) {
        switch (known.remedy()) {
          case CREATE_TOPICS -> {
            return "; `tollgate topics create` creates topics";
          }
          case REGISTER_SCHEMAS -> {
            return "; `tollgate schemas register` registers schemas";
          }
          case NONE -> {
            // A cause may know more.
          }
        }
      }
    }
    return "";
  }

  private static String kind(Throwable fault) {
    return fault instanceof OutOfMemoryError
        ? "out of memory; give more with TOLLGATE_JAVA_OPTS=-Xmx2g"
        : fault.getClass().getSimpleName();
  }
}
