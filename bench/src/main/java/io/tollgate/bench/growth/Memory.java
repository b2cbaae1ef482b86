package io.tollgate.bench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a Java process, in bytes.
 *
 * @param rss resident now
 * @param peakRss the peak of resident memory
 * @param heapAfterGc heap of live objects; empty if the JDK has no {@code jcmd}
 */
record Memory(long rss, long peakRss, OptionalLong heapAfterGc) {
  private static final long KIB = 1024;
  private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

  /**
   * Reads the memory of a process: first the resident memory, then the heap after a garbage
   * collection.
   */
  static Memory of(ProcessHandle process) {
    String status = read(Path.of("/proc", Long.toString(process.pid()), "status"));
    return new Memory(
        number(status, "VmRSS:") * KIB, number(status, "VmHWM:") * KIB, heapAfterGc(process));
  }

  private static OptionalLong heapAfterGc(ProcessHandle process) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return OptionalLong.empty();
    }
    String unused = run(jcmd, process, "GC.run");
    return usedIn(run(jcmd, process, "GC.heap_info"));
  }

  /** The used memory of all heap generations in the output of {@code GC.heap_info}. */
  static OptionalLong usedIn(String heapInfo) {
    long kib = 0;
    boolean found = false;
    for (Matcher line = GENERATION.matcher(heapInfo); line.find(); found = true) {
      kib += Long.parseLong(line.group(1));
    }
    return found ? OptionalLong.of(kib * KIB) : OptionalLong.empty();
  }

  private static String run(Path jcmd, ProcessHandle process, String command) {
    try {
      Process asked =
          new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
              .redirectErrorStream(true)
              .start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      asked.waitFor();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static long number(String table, String name) {
    return table
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("this benchmark reads /proc, so it runs on Linux only", e);
    }
  }
}
