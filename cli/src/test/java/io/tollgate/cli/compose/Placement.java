package io.tollgate.cli.compose;

import io.tollgate.testbed.LocalCluster;
import io.tollgate.testbed.LocalCluster.Node;
import io.tollgate.testbed.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Maps the services of docker-compose.yml to this machine: each port becomes a free port of
 * 127.0.0.1, each path a folder. No other setting changes.
 */
final class Placement {
  private static final String HOST = "127.0.0.1";
  private static final String ANY = "0.0.0.0";
  private static final Pattern ADDRESS = Pattern.compile("(?<=^|[/@,])([a-z0-9.-]*):([0-9]+)");
  private static final Pattern PATH = Pattern.compile("/[a-z/]+");

  /** Settings that only the image's start script reads. */
  private static final Set<String> OF_THE_IMAGE = Set.of("KAFKA_HEAP_OPTS");

  private final ComposeFile file;
  private final Path folder;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, String> published;

  Placement(ComposeFile file, Path folder) {
    this.file = file;
    this.folder = folder;
    this.published =
        file.services().stream()
            .flatMap(service -> file.ports(service).stream().map(port -> published(service, port)))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /**
   * A port mapping such as 127.0.0.1:9192:9092 of kafka-2: 127.0.0.1:9192 outside is kafka-2:9092
   * inside.
   */
  private static String[] published(String service, String port) {
    int colon = port.lastIndexOf(':');
    return new String[] {port.substring(0, colon), service + port.substring(colon)};
  }

  /** The port of this machine that replaces a port of a service. */
  int port(String service, int port) {
    return ports.computeIfAbsent(service + ":" + port, place -> Ports.free());
  }

  /** Replaces every address and path in words by those of this machine. */
  String placed(String service, String words) {
    if (words.equals(ANY)) {
      return HOST;
    }
    if (PATH.matcher(words).matches()) {
      return folder(service, words).toString();
    }
    return ADDRESS
        .matcher(words)
        .replaceAll(found -> address(service, found.group(1), found.group(2)));
  }

  private String address(String service, String host, String port) {
    String inside =
        host.equals(HOST)
            ? published.get(host + ":" + port)
            : (host.isEmpty() ? service : host) + ":" + port;
    int colon = inside.indexOf(':');
    return HOST
        + ":"
        + port(inside.substring(0, colon), Integer.parseInt(inside.substring(colon + 1)));
  }

  private Path folder(String service, String path) {
    try {
      return Files.createDirectories(folder.resolve(service).resolve(path.substring(1)))
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A service's environment. */
  Map<String, String> environment(String service) {
    Map<String, String> placed = new TreeMap<>(file.environment(service));
    placed.replaceAll((name, value) -> placed(service, value));
    return placed;
  }

  /** A service's command. */
  List<String> command(String service) {
    return file.command(service).stream().map(word -> placed(service, word)).toList();
  }

  /** A broker with the settings that the image derives from its environment. */
  Node broker(String service) {
    Map<String, String> settings =
        environment(service).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("KAFKA_"))
            .filter(entry -> !OF_THE_IMAGE.contains(entry.getKey()))
            .collect(Collectors.toMap(entry -> property(entry.getKey()), Map.Entry::getValue));
    String outside = settings.get("advertised.listeners").replaceAll(".*OUTSIDE://", "");
    return new LocalCluster.Node(outside, settings);
  }

  private static String property(String variable) {
    Function<String, String> key = name -> name.toLowerCase(Locale.ROOT).replace('_', '.');
    return key.apply(variable.substring("KAFKA_".length()));
  }
}
