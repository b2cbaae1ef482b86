package io.tollgate.testbed;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the registry process: Apicurio, with its database in the broker's data directory. */
final class Registry {
  private static final String PROGRAM = "-runner.jar";

  private Registry() {}

  static Child start(Path home, Path data, int port) {
    return Child.start(
        "the embedded schema registry",
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            ownClasses() + File.pathSeparator + program(home),
            RegistryMain.class.getName()),
        Map.of(
            "APICURIO_DATASOURCE_URL",
            "jdbc:h2:file:" + data.resolve("registry").resolve("h2"),
            // With the default of 5 s, a slow machine closes the database while it opens.
            "QUARKUS_DATASOURCE_H2_JDBC_ACQUISITION_TIMEOUT",
            "PT60S",
            "QUARKUS_HTTP_HOST",
            "127.0.0.1",
            "QUARKUS_HTTP_PORT",
            Integer.toString(port)),
        data.resolve("registry.log"));
  }

  private static String ownClasses() {
    // Through a URI, because the path of a URL has %20 for a space in the folder's name.
    URI location =
        URI.create(
            RegistryMain.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(location).toString();
  }

  private static Path program(Path home) {
    try (Stream<Path> files = Files.list(home)) {
      return files
          .filter(file -> file.toString().endsWith(PROGRAM))
          .findFirst()
          .orElseThrow(() -> noProgram(home, null));
    } catch (IOException e) {
      throw noProgram(home, e);
    }
  }

  private static LocalStackException noProgram(Path home, IOException cause) {
    return new LocalStackException(
        "no registry program (*" + PROGRAM + ") in " + home + "; build Tollgate again", cause);
  }
}
