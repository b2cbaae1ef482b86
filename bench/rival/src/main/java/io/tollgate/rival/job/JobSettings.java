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
 * What the job is reported on its command line, by the names of Tollgate's own settings; those that
 * it does not know are let be. What begins with {@value #FLINK} is handed to Flink, so that whoever
 * doubts a setting can try another.
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

  /** A folder of this run's own. */
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

  /** Serdes of public topics, by Tollgate's settings for them. */
  WireSerdes serdes() {
    return WireSerdes.configured(values);
  }

  /** Flink's own settings. */
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
      throw new IllegalArgumentException(key + " is not given");
    }
    return value;
  }
}
