package io.tollgate.testbed;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the registry's process: Apicurio, with its database beside the broker's data. */
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
            // Past the 5 s of old, a slow machine's database was closed while it was being opened.
            "QUARKUS_DATASOURCE_H2_JDBC_ACQUISITION_TIMEOUT",
            "PT60S",
            "QUARKUS_HTTP_HOST",
            "127.0.0.1",
            "QUARKUS_HTTP_PORT",
            Integer.toString(port)),
        data.resolve("registry.log"));
  }

  private static String ownClasses() {
    // By way of a URI: a URL's path writes a space in the folder's name as %20.
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
          .orElseThrow(() -> new LocalStackException("no registry program lies in " + home));
    } catch (IOException e) {
      throw new LocalStackException(
          "the registry's program is not at " + home + "; build Tollgate again", e);
    }
  }
}
