package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Worker.Program;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the same job on Apache Flink is started: a module of its own, on a class path of its own. */
final class Rival {
  private static final String MAIN = "io.tollgate.rival.RivalMain";

  /** What Flink needs on Java 17; its main class says so. */
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
   * The program.
   *
   * @param target the folder that the module was built into
   * @param jvm further options of the Java virtual machine
   */
  static Program program(Path target, List<String> jvm, Map<String, String> settings) {
    Path jar = target.resolve("tollgate-rival.jar");
    if (!jar.toFile().isFile()) {
      throw new IllegalStateException(
          "there is no " + jar + "; build it: mvn -Pbench -Dquick -DskipTests package");
    }
    List<String> options = new ArrayList<>(jvm);
    OPENED.forEach(opened -> options.add("--add-opens=" + opened + "=ALL-UNNAMED"));
    String classPath = jar + File.pathSeparator + target.resolve("lib").resolve("*");
    return new Program(MAIN, classPath, options, settings);
  }
}
