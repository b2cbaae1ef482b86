package io.tollgate.cli.compose;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The content of docker-compose.yml. */
final class ComposeFile {
  static final Path PATH = Path.of("..", "docker-compose.yml");

  private final Map<?, ?> root;

  private ComposeFile(Map<?, ?> root) {
    this.root = root;
  }

  static ComposeFile read() {
    try (Reader reader = Files.newBufferedReader(PATH)) {
      return new ComposeFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> services() {
    return map(root.get("services")).keySet().stream().map(String::valueOf).sorted().toList();
  }

  /** The services of an image, in any version. */
  List<String> services(String image) {
    return services().stream()
        .filter(name -> String.valueOf(service(name).get("image")).startsWith(image + ":"))
        .toList();
  }

  Map<String, String> environment(String service) {
    return map(service(service).get("environment")).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toString(),
                entry -> entry.getValue().toString(),
                (a, b) -> b,
                TreeMap::new));
  }

  List<String> command(String service) {
    return strings(service(service).get("command"));
  }

  List<String> ports(String service) {
    return strings(service(service).get("ports"));
  }

  private Map<?, ?> service(String name) {
    return map(map(root.get("services")).get(name));
  }

  private static Map<?, ?> map(Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> strings(Object node) {
    return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
