package io.tollgate.ops.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user of the console may do. */
public enum ConsoleRole {
  /** Releases and denies shipments on hold, with a key of the officer's own. */
  OFFICER,
  /** Signs in and reads. */
  FINANCE,
  /** Publishes dead letters again. */
  OPS;

  /** As it is written in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a label; empty if there is none. */
  public static Optional<ConsoleRole> of(String label) {
    return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
