package io.tollgate.monitoring;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.ReferenceFixture.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.fixture.ReferenceFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus scrapes the application and the ops process. Each alert fires when its cause
 * begins and clears when the cause ends.
 */
class RealPrometheusIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String APP = "tollgate";
  private static final Pattern RULE = Pattern.compile("expr: (?:>-)?((?:.|\\n)*?)\\n +for:");

  @TempDir private static Path folder;
  private static Monitored monitored;
  private static PrometheusProcess prometheus;

  @BeforeAll
  static void start() throws Exception {
    // Look for the program first: without it, start nothing else.
    Deployed.program("prometheus");
    monitored = new Monitored(folder.resolve("state"), ReferenceFixture.tables());
    prometheus = PrometheusProcess.start(folder);
    prometheus.scrape(APP, monitored.applicationPort());
    prometheus.scrape("tollgate-ops", monitored.opsPort());
    monitored.publish(event("S-0", "E-0").build());
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(prometheus.series("up == 1")).isEqualTo(2);
              assertThat(prometheus.series("tollgate_events_decided{outcome=\"CLEARED\"} == 1"))
                  .isEqualTo(1);
            });
  }

  @AfterAll
  static void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (monitored != null) {
      monitored.close();
    }
  }

  @Test
  void shouldAlertOnAnApplicationThatIsStoppedWhileEventsArrive() throws Exception {
    monitored.stopApplication();
    for (int i = 0; i < 5; i++) {
      monitored.publish(event("S-LATE-" + i, "E-LATE-" + i).build());
    }
    prometheus.awaitFiring("TollgateApplicationDown", "TollgateLagHigh", "TollgateGroupStatus");

    monitored.startApplication();
    prometheus.scrape(APP, monitored.applicationPort());
    prometheus.awaitCleared("TollgateApplicationDown", "TollgateLagHigh", "TollgateGroupStatus");
  }

  @Test
  void shouldAlertOnADeadLetter() throws Exception {
    byte[] poison = "not Avro".getBytes(StandardCharsets.UTF_8);
    monitored.publishRaw(Topic.SHIPMENTS, "S-1", poison);
    prometheus.awaitFiring("TollgateDeadLetters");
    prometheus.awaitCleared("TollgateDeadLetters");
  }

  @Test
  void shouldAlertOnAThreadThatDies() {
    monitored.killAStreamThread();
    prometheus.awaitFiring("TollgateStreamThreadFailed");
    prometheus.awaitCleared("TollgateStreamThreadFailed");
  }

  @Test
  void shouldAlertOnAnOldHold() {
    monitored.publish(event("S-HELD", "E-HELD").currency("JPY").build());
    prometheus.awaitFiring("TollgateHoldsOld");
    monitored.load(ReferenceFixture.withFx(monitored.tables(), fx("JPY", "2026-03-01", "0.01")));
    prometheus.awaitCleared("TollgateHoldsOld");
  }

  @Test
  void shouldAlertOnRefusedReferenceData() throws Exception {
    monitored.loadHalf();
    prometheus.awaitFiring("TollgateListRefused");
    monitored.loadAnotherList();
    prometheus.awaitCleared("TollgateListRefused");
  }

  @Test
  void shouldAlertOnAnOldList() {
    prometheus.awaitFiring("TollgateListOld");
    monitored.loadAnotherList();
    prometheus.awaitCleared("TollgateListOld");
  }

  /** Only a fault in the program breaks conservation, so a fake instance reports a gap. */
  @Test
  void shouldAlertOnBrokenConservation() throws Exception {
    AtomicInteger gap = new AtomicInteger(1);
    Javalin other =
        Javalin.create(
                config ->
                    config.routes.get(
                        "/metrics",
                        context ->
                            context.result("tollgate_conservation{task=\"0_9\"} " + gap + "\n")))
            .start("127.0.0.1", 0);
    try {
      prometheus.scrape(APP, monitored.applicationPort(), other.port());
      prometheus.awaitFiring("TollgateConservationBroken");
      gap.set(0);
      prometheus.awaitCleared("TollgateConservationBroken");
    } finally {
      prometheus.scrape(APP, monitored.applicationPort());
      other.stop();
    }
  }

  @Test
  void shouldScrapeEveryMetricThatARuleNames() throws Exception {
    Set<String> named = new TreeSet<>();
    Matcher rules = RULE.matcher(Deployed.read(Deployed.PROMETHEUS.resolve("tollgate-alerts.yml")));
    while (rules.find()) {
      named.addAll(Deployed.metricsIn(rules.group(1)));
    }
    assertThat(named).hasSize(10);
    assertScraped(named);
  }

  @Test
  void shouldScrapeEveryMetricThatADashboardNames() throws Exception {
    JsonNode dashboard =
        new ObjectMapper().readTree(Deployed.read(Deployed.GRAFANA.resolve("tollgate.json")));
    Set<String> named = new TreeSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      Set<String> ofPanel = new TreeSet<>();
      for (JsonNode target : panel.path("targets")) {
        ofPanel.addAll(Deployed.metricsIn(target.path("expr").asText()));
      }
      assertThat(ofPanel.isEmpty())
          .as(panel.path("title").asText())
          .isEqualTo(panel.path("type").asText().equals("row"));
      named.addAll(ofPanel);
    }
    assertThat(named).hasSizeGreaterThan(20);
    assertScraped(named);
  }

  private static void assertScraped(Set<String> named) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(prometheus.names()).containsAll(named));
  }
}
