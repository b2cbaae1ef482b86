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
 * A Java program in a child process. The program ends when its standard input closes, so it never
 * outlives this process, even if this process is killed.
 */
final class Child implements AutoCloseable {
  private static final int CLOSE_SECONDS = 15;
  private static final String DISK_FULL = "No space left";
  private static final int MAX_ERROR_LENGTH = 240;
  private static final Pattern FAULT = Pattern.compile("ERROR|FATAL|Exception|Error:|No space");

  /** Kafka's compression uses native code; JDK 24 and later warn about it without this flag. */
  private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

  private static final Path SHELL = Path.of("/bin/sh");

  private final String name;
  private final Path log;
  private final Process process;
  private volatile boolean stopRequested;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param name the program's name in messages
   * @param java the arguments of {@code java}
   * @param log the file to which its output is appended
   */
  static Child start(String name, List<String> java, Map<String, String> environment, Path log) {
    List<String> command = new ArrayList<>(ignoringInterrupt());
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

  /** A terminal sends Ctrl-C to children too. They ignore it, so that this process ends them. */
  private static List<String> ignoringInterrupt() {
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

  /** Completes with a one-line message if the program ends unexpectedly. */
  CompletableFuture<String> death() {
    CompletableFuture<String> never = new CompletableFuture<>();
    return process
        .onExit()
        .thenCompose(
            ended -> stopRequested ? never : CompletableFuture.completedFuture(deathMessage()));
  }

  /** Exit code and last error in the log, in one line. */
  String deathMessage() {
    return name + " died (exit code " + process.exitValue() + ")" + lastError();
  }

  private String lastError() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("\tat ") && FAULT.matcher(line).find())
          .reduce((earlier, later) -> earlier.contains(DISK_FULL) ? earlier : later)
          .map(line -> ": " + line.substring(0, Math.min(line.length(), MAX_ERROR_LENGTH)))
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
    stopRequested = true;
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the program to end, and kills it if it still runs after {@value #CLOSE_SECONDS} s. */
  @Override
  public void close() {
    stopRequested = true;
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
