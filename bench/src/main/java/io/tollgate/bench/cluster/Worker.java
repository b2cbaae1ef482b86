package io.tollgate.bench.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program under test in its own Java process. The process ends when its standard input is closed.
 */
public final class Worker implements AutoCloseable {
  private static final int CLOSE_SECONDS = 60;

  private final Process process;

  private Worker(Process process) {
    this.process = process;
  }

  /**
   * The command of a program.
   *
   * @param main the main class
   * @param classPath the value of {@code java -cp}
   * @param jvm further options of the Java virtual machine
   * @param settings arguments, passed as {@code key=value}
   */
  public record Program(
      String main, String classPath, List<String> jvm, Map<String, String> settings) {
    public Program {
      settings = Map.copyOf(settings);
      jvm = List.copyOf(jvm);
    }

    /** A program on the class path of this process. */
    public static Program own(Class<?> main, List<String> jvm, Map<String, String> settings) {
      return new Program(main.getName(), System.getProperty("java.class.path"), jvm, settings);
    }
  }

  /** Starts a program and writes its output to a file. */
  public static Worker start(Program program, File log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(program.jvm());
    command.addAll(List.of("-cp", program.classPath(), program.main()));
    new TreeMap<>(program.settings()).forEach((key, value) -> command.add(key + "=" + value));
    try {
      return new Worker(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Whether the process still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
