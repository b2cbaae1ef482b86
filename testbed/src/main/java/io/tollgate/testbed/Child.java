package io.tollgate.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Java program in a process of its own. It lives as long as its standard input is open, so it
 * does not outlive this process, however this one ends.
 */
final class Child implements AutoCloseable {
  private static final int CLOSE_SECONDS = 15;
  private static final String DISK_FULL = "No space left";
  private static final int LONGEST_WORDS = 240;
  private static final Pattern FAULT = Pattern.compile("ERROR|FATAL|Exception|Error:|No space");

  /** Kafka's compression is native. JDK 24 and later warn without this flag; JDK 17 knows it. */
  private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

  private static final Path SHELL = Path.of("/bin/sh");

  private final String name;
  private final Path log;
  private final Process process;
  private volatile boolean asked;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param name what to call it in messages
   * @param java what follows {@code java} on the command line
   * @param log where its output goes
   */
  static Child start(String name, List<String> java, Map<String, String> environment, Path log) {
    List<String> command = new ArrayList<>(shielded());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(NATIVE_ACCESS);
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    try {
      return new Child(name, log, builder.start());
    } catch (IOException e) {
      throw new LocalStackException(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Ctrl-C reaches every process of a terminal; the children end when this process asks them. */
  private static List<String> shielded() {
    return Files.isExecutable(SHELL)
        ? List.of(SHELL.toString(), "-c", "trap '' INT; exec \"$@\"", "sh")
        : List.of();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Completes with one line when the program ends without having been asked to. */
  CompletableFuture<String> death() {
    CompletableFuture<String> never = new CompletableFuture<>();
    return process
        .onExit()
        .thenCompose(ended -> asked ? never : CompletableFuture.completedFuture(epitaph()));
  }

  /** How it ended, in one line, with what its log says of it. */
  String epitaph() {
    return name + " died (exit code " + process.exitValue() + ")" + lastWords();
  }

  private String lastWords() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("\tat ") && FAULT.matcher(line).find())
          .reduce((earlier, later) -> earlier.contains(DISK_FULL) ? earlier : later)
          .map(line -> ": " + line.substring(0, Math.min(line.length(), LONGEST_WORDS)))
          .orElse("");
    } catch (IOException e) {
      return ", and its log cannot be read";
    }
  }

  @Override
  public String toString() {
    return name + " [" + log + "]";
  }

  /** Ends the program as a power cut would. */
  void kill() {
    asked = true;
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the program to end, waits, and ends it by force where it does not. */
  @Override
  public void close() {
    asked = true;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
