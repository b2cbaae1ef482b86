package io.tollgate.bench.contender;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of a program under test, from its {@code key=value} arguments. */
public final class ContenderSettings {
  private final Map<String, String> values;

  private ContenderSettings(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the command line. */
  public static ContenderSettings of(String[] args) {
    return new ContenderSettings(
        Arrays.stream(args)
            .map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  /** All settings. */
  public Map<String, String> all() {
    return values;
  }

  /** The text of a setting. */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("argument " + key + "=… is missing");
    }
    return value;
  }

  /** The whole number of a setting. */
  public int number(String key) {
    return Integer.parseInt(text(key));
  }

  /** Waits until standard input is closed: the measuring process has closed it, or has ended. */
  public static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Ignore the input; only its end matters.
    }
  }
}
