package io.tollgate.monitoring;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files under deploy/, and programs that check them. */
final class Deployed {
  static final Path PROMETHEUS = Path.of("..", "deploy", "prometheus");
  static final Path GRAFANA = Path.of("..", "deploy", "grafana");

  private static final Pattern NOT_NAMES =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
              + "|\\boffset\\s+\\w+");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w)(?!\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without");

  private Deployed() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the metrics in an expression of PromQL. */
  static Set<String> metricsIn(String expression) {
    String bare = NOT_NAMES.matcher(expression).replaceAll(" ");
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(bare);
    while (matcher.find()) {
      boolean isInNumber =
          matcher.start() > 0 && Character.isLetterOrDigit(bare.charAt(matcher.start() - 1));
      if (!isInNumber && !WORDS.contains(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  /** A program of Debian's package prometheus; prints a clear warning if the program is missing. */
  static Path program(String name) {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () -> {
              String message =
                  name
                      + " is not installed, so the alert rules are NOT TESTED;"
                      + " install Debian's package prometheus";
              System.err.println("*** " + message + " ***");
              return abort(message);
            });
  }
}
