package io.tollgate.ops.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user of the console may do. */
public enum ConsoleRole {
  /** Releases and denies shipments on hold, with the officer's own key. */
  OFFICER,
  /** Signs in and reads only. */
  FINANCE,
  /** Publishes dead letters again. */
  OPS;

  /** The role's name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with a label; empty if no role has it. */
  public static Optional<ConsoleRole> of(String label) {
    return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
