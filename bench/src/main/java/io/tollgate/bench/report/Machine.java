package io.tollgate.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The machine of a measurement; its results mean little without it.
 *
 * @param cores the number of cores that the Java virtual machine sees
 * @param processor the name of the processor
 * @param memoryMib memory of the whole machine, in MiB
 * @param system the operating system
 * @param java the Java virtual machine
 * @param loadAverage the processes that ran or waited in the last minute; well over 0 before the
 *     measurement, other programs disturb it
 */
record Machine(
    @JsonProperty("cores") int cores,
    @JsonProperty("processor") String processor,
    @JsonProperty("memory_mib") long memoryMib,
    @JsonProperty("system") String system,
    @JsonProperty("java") String java,
    @JsonProperty("load_average_before") double loadAverage) {
  private static final long KIB_PER_MIB = 1024;

  /** Reads this machine now. */
  static Machine now() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        first("/proc/cpuinfo", "model name", line -> line.substring(line.indexOf(':') + 1).strip()),
        Long.parseLong(first("/proc/meminfo", "MemTotal", Machine::digits)) / KIB_PER_MIB,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        Double.parseDouble(
            first("/proc/loadavg", "", line -> line.substring(0, line.indexOf(" ")))));
  }

  private static String digits(String line) {
    return line.replaceAll("[^0-9]", "");
  }

  private static String first(String file, String start, Function<String, String> form) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> line.startsWith(start)).findFirst().map(form).orElse("0");
    } catch (IOException e) {
      return "0";
    }
  }
}
