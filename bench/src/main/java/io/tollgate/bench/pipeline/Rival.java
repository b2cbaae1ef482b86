package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Worker.Program;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command of the same job on Apache Flink, a separate module with its own class path. */
final class Rival {
  private static final String MAIN = "io.tollgate.rival.RivalMain";

  /** The packages that Flink needs opened on Java 17; see RivalMain. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.time",
          "java.base/java.nio",
          "java.base/sun.nio.ch");

  private Rival() {}

  /**
   * Makes the command.
   *
   * @param target the build folder of the module
   * @param jvm further options of the Java virtual machine
   */
  static Program program(Path target, List<String> jvm, Map<String, String> settings) {
    Path jar = target.resolve("tollgate-rival.jar");
    if (!jar.toFile().isFile()) {
      throw new IllegalStateException(
          "the rival's program "
              + jar
              + " is missing; build it: mvn -Pbench -Dquick -DskipTests package");
    }
    List<String> options = new ArrayList<>(jvm);
    OPENED.forEach(opened -> options.add("--add-opens=" + opened + "=ALL-UNNAMED"));
    String classPath = jar + File.pathSeparator + target.resolve("lib").resolve("*");
    return new Program(MAIN, classPath, options, settings);
  }
}
