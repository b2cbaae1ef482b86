package io.tollgate.bench.contender;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program under test is reported on its command line, as {@code key=value}. */
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

  /** Everything. */
  public Map<String, String> all() {
    return values;
  }

  /** A text. */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is not given");
    }
    return value;
  }

  /** A whole number. */
  public int number(String key) {
    return Integer.parseInt(text(key));
  }

  /** Waits until the input is closed: the one who measures has seen enough, or is gone. */
  public static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
  }
}
