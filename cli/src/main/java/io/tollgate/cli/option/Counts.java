package io.tollgate.cli.option;

import io.tollgate.cli.fault.UsageException;

/** Checks numbers of the command line. */
public final class Counts {
  private static final int LAST_PORT = 65_535;

  private Counts() {}

  public static int positive(String option, int value) {
    if (value < 1) {
      throw new UsageException(option + " has to be 1 or more, not " + value);
    }
    return value;
  }

  public static int port(String option, int value) {
    if (value < 0 || value > LAST_PORT) {
      throw new UsageException(option + " has to be from 0 to " + LAST_PORT + ", not " + value);
    }
    return value;
  }
}
