package io.tollgate.testbed;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the embedded broker and registry are to run.
 *
 * @param dataDirectory where their data lies and stays; empty: a temporary one, deleted at the end
 * @param kafkaPort the broker's port on 127.0.0.1; 0: a free one
 * @param registryPort the registry's port on 127.0.0.1; 0: a free one
 * @param registryHome the folder that holds the registry's program
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
          "the system property " + REGISTRY_HOME + " does not say where the registry's program is");
    }
    return new LocalStackOptions(Optional.empty(), 0, 0, Path.of(home));
  }

  /** The same, with data that stays. */
  public LocalStackOptions keepingDataIn(Path directory) {
    return new LocalStackOptions(Optional.of(directory), kafkaPort, registryPort, registryHome);
  }

  /** The same, on these ports. */
  public LocalStackOptions onPorts(int kafka, int registry) {
    return new LocalStackOptions(dataDirectory, kafka, registry, registryHome);
  }
}
