package io.tollgate.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources that a process has used so far, as Linux counts them.
 *
 * @param cpuMicros processor time, in user and kernel mode
 * @param bytesWritten bytes that the process has written towards the disk
 * @param peakRssBytes the peak of resident memory
 */
public record ProcessUsage(long cpuMicros, long bytesWritten, long peakRssBytes) {
  /** Linux counts processor time in hundredths of a second on every current platform. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER_TICKS = 11;
  private static final int KERNEL_TICKS = 12;
  private static final long KIB = 1024;

  /** Linux truncates a thread's name to this length. */
  private static final int THREAD_NAME = 15;

  /** No usage. */
  public static final ProcessUsage NONE = new ProcessUsage(0, 0, 0);

  /** Reads the usage of a process until now. */
  public static ProcessUsage of(ProcessHandle process) {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    return new ProcessUsage(
        ticks(read(folder.resolve("stat"))) * MICROS_PER_TICK,
        number(read(folder.resolve("io")), "write_bytes:"),
        number(read(folder.resolve("status")), "VmHWM:") * KIB);
  }

  /**
   * The processor time, in microseconds, of a process's threads with a name; the name is compared
   * as Linux truncates it.
   */
  public static long cpuMicros(ProcessHandle process, String threadName) {
    String cut = threadName.substring(0, Math.min(THREAD_NAME, threadName.length()));
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads
          .map(thread -> read(thread.resolve("stat")))
          .filter(stat -> stat.contains("(" + cut + ")"))
          .mapToLong(stat -> ticks(stat) * MICROS_PER_TICK)
          .sum();
    } catch (IOException e) {
      throw noProc(e);
    }
  }

  /** Time and bytes since an earlier reading of the same process; the peak is not reduced. */
  public ProcessUsage since(ProcessUsage earlier) {
    return new ProcessUsage(
        cpuMicros - earlier.cpuMicros, bytesWritten - earlier.bytesWritten, peakRssBytes);
  }

  private static long ticks(String stat) {
    List<String> fields = List.of(afterName(stat).split(" ", -1));
    return Long.parseLong(fields.get(USER_TICKS)) + Long.parseLong(fields.get(KERNEL_TICKS));
  }

  private static String afterName(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2);
  }

  private static long number(String table, String name) {
    return table
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw noProc(e);
    }
  }

  private static UncheckedIOException noProc(IOException e) {
    return new UncheckedIOException("this benchmark reads /proc, so it runs on Linux only", e);
  }
}
