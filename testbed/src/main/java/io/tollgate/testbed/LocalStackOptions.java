package io.tollgate.testbed;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the embedded broker and registry run.
 *
 * @param dataDirectory the folder that keeps their data; if empty, a temporary one, deleted at the
 *     end
 * @param kafkaPort the broker's port on 127.0.0.1; 0 for a free one
 * @param registryPort the registry's port on 127.0.0.1; 0 for a free one
 * @param registryHome the folder of the registry's program
 */
public record LocalStackOptions(
    Optional<Path> dataDirectory, int kafkaPort, int registryPort, Path registryHome) {

  /** The system property that names the folder of the registry's program. */
  public static final String REGISTRY_HOME = "tollgate.registry.home";

  /** A temporary directory, free ports, and the registry that the system property names. */
  public static LocalStackOptions temporary() {
    String home = System.getProperty(REGISTRY_HOME);
    if (home == null) {
      throw new LocalStackException(
          "system property " + REGISTRY_HOME + " is not set; set it to the folder of the registry");
    }
    return new LocalStackOptions(Optional.empty(), 0, 0, Path.of(home));
  }

  /** The same options, with data that stays in a directory. */
  public LocalStackOptions keepingDataIn(Path directory) {
    return new LocalStackOptions(Optional.of(directory), kafkaPort, registryPort, registryHome);
  }

  /** The same options, on these ports. */
  public LocalStackOptions onPorts(int kafka, int registry) {
    return new LocalStackOptions(dataDirectory, kafka, registry, registryHome);
  }
}
