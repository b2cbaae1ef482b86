package io.tollgate.monitoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Prometheus that scrapes every second. It has the deployed rules, with times and thresholds
 * of some seconds.
 */
final class PrometheusProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern LISTENING =
      Pattern.compile("msg=\"?Listening on\"? address=(127\\.0\\.0\\.1:[1-9][0-9]*)");

  private final Process process;
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private PrometheusProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.address =
        await()
            .atMost(PATIENCE)
            .until(
                () -> LISTENING.matcher(Deployed.read(log(folder))).results().toList(),
                found -> !found.isEmpty())
            .get(0)
            .group(1);
  }

  static PrometheusProcess start(Path folder) throws IOException {
    Path program = Deployed.program("prometheus");
    Files.writeString(
        folder.resolve("tollgate-alerts.yml"),
        quick(Deployed.read(Deployed.PROMETHEUS.resolve("tollgate-alerts.yml"))));
    Files.writeString(
        folder.resolve("prometheus.yml"),
        scraping(Deployed.read(Deployed.PROMETHEUS.resolve("prometheus.yml"))));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:0")
            .redirectErrorStream(true)
            .redirectOutput(log(folder).toFile())
            .start();
    return new PrometheusProcess(process, folder);
  }

  private static Path log(Path folder) {
    return folder.resolve("prometheus.log");
  }

  private static String quick(String rules) {
    String quick = replaced(rules, "for: [0-9]+[ms]", "for: 1s");
    quick = replaced(quick, "\\[15m]", "[15s]");
    quick = replaced(quick, "offset 15m", "offset 15s");
    quick = replaced(quick, "lag_seconds(.*) > 60", "lag_seconds$1 > 3");
    quick = replaced(quick, "> 8 \\* 86400", "> 15");
    return replaced(quick, "> 2 \\* 86400", "> 3");
  }

  private static String scraping(String config) {
    String quick = replaced(config, "(_interval): 5s", "$1: 1s");
    quick =
        replaced(
            quick,
            "static_configs:\\s+- targets: \\[\"tollgate-1.*",
            "file_sd_configs: [{files: [tollgate.json]}]");
    return replaced(
        quick,
        "static_configs:\\s+- targets: \\[\"ops.*",
        "file_sd_configs: [{files: [tollgate-ops.json]}]");
  }

  private static String replaced(String text, String pattern, String by) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("nothing matches " + pattern);
    }
    return matcher.replaceAll(by);
  }

  /** Replaces the scraped ports. */
  void scrape(String job, int... ports) throws IOException {
    StringBuilder targets = new StringBuilder();
    for (int port : ports) {
      targets.append(targets.length() == 0 ? "" : ",").append("\"127.0.0.1:" + port + "\"");
    }
    // Prometheus must never read a partly written file.
    Path fresh = folder.resolve(job + ".fresh");
    Files.writeString(fresh, "[{\"targets\": [" + targets + "]}]");
    Files.move(
        fresh,
        folder.resolve(job + ".json"),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** The names of the firing alerts. */
  Set<String> firing() throws IOException, InterruptedException {
    Set<String> names = new TreeSet<>();
    for (JsonNode alert : ask("/api/v1/alerts").path("alerts")) {
      if (alert.path("state").asText().equals("firing")) {
        names.add(alert.path("labels").path("alertname").asText());
      }
    }
    return names;
  }

  /** The current number of series of an expression. */
  int series(String expression) throws IOException, InterruptedException {
    return ask("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .path("result")
        .size();
  }

  /** The names of all metrics scraped so far. */
  Set<String> names() throws IOException, InterruptedException {
    Set<String> names = new TreeSet<>();
    ask("/api/v1/label/__name__/values").forEach(name -> names.add(name.asText()));
    return names;
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path)).build();
    JsonNode answer =
        new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer.path("data");
  }

  void awaitFiring(String... alerts) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(firing()).contains(alerts));
  }

  void awaitCleared(String... alerts) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> org.assertj.core.api.Assertions.assertThat(firing()).doesNotContain(alerts));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
