package io.tollgate.rival.job;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.wire.serde.WireSerdes;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The job's settings from its arguments, with the names of Tollgate's settings; unknown ones are
 * ignored. Settings that begin with {@value #FLINK} go to Flink, so that other values can be tried.
 */
public final class JobSettings implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String FLINK = "flink.";

  private final HashMap<String, String> values;

  private JobSettings(Map<String, String> values) {
    this.values = new HashMap<>(values);
  }

  /** Reads the command line. */
  public static JobSettings of(String[] args) {
    return new JobSettings(
        Arrays.stream(args)
            .map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  String bootstrapServers() {
    return text("bootstrap.servers");
  }

  String compression() {
    return text("compression.type");
  }

  int parallelism() {
    return Integer.parseInt(text("num.stream.threads"));
  }

  Duration checkpointInterval() {
    return Duration.ofMillis(Long.parseLong(text("commit.interval.ms")));
  }

  /** The folder of this run. */
  Path folder() {
    return Path.of(text("state.dir"), "flink-" + text("run.id")).toAbsolutePath();
  }

  /** The full name of a topic. */
  String topic(Topic topic) {
    return names().topic(topic);
  }

  String applicationId() {
    return names().applicationId();
  }

  /** Serdes of public topics, with Tollgate's settings. */
  WireSerdes serdes() {
    return WireSerdes.configured(values);
  }

  /** Settings for Flink. */
  Map<String, String> flink() {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(FLINK))
        .collect(Collectors.toMap(e -> e.getKey().substring(FLINK.length()), Map.Entry::getValue));
  }

  private Namespace names() {
    return new Namespace(text("run.id"));
  }

  private String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("argument " + key + "=… is missing");
    }
    return value;
  }
}
