package io.tollgate.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.catalogue.Metric;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the dashboard's file. RealPrometheusIT checks that its metrics exist. */
class DashboardTest {
  private static final List<String> SUFFIXES =
      List.of("", "_total", "_seconds", "_bytes", "_seconds_bucket");

  private static JsonNode dashboard() throws Exception {
    return new ObjectMapper().readTree(Deployed.read(Deployed.GRAFANA.resolve("tollgate.json")));
  }

  private static Set<String> named() throws Exception {
    Set<String> named = new TreeSet<>();
    dashboard()
        .findValuesAsText("expr")
        .forEach(expression -> named.addAll(Deployed.metricsIn(expression)));
    return named;
  }

  private static boolean isInTheCatalogue(String name) {
    return Arrays.stream(Metric.values())
        .map(metric -> metric.metricName().replace('.', '_'))
        .anyMatch(metric -> SUFFIXES.stream().anyMatch(suffix -> name.equals(metric + suffix)));
  }

  @Test
  void shouldUseOnlyMetricsOfTheCatalogue() throws Exception {
    assertThat(named())
        .filteredOn(name -> !name.startsWith("kafka_stream_") && !name.startsWith("jvm_"))
        .hasSizeGreaterThan(20)
        .allMatch(DashboardTest::isInTheCatalogue);
  }

  @Test
  void shouldHaveNoOverlappingPanelsAndUseTheProvisionedDataSource() throws Exception {
    Set<String> taken = new HashSet<>();
    for (JsonNode panel : dashboard().path("panels")) {
      JsonNode at = panel.path("gridPos");
      for (int x = 0; x < at.path("w").asInt(); x++) {
        for (int y = 0; y < at.path("h").asInt(); y++) {
          assertThat(taken.add((at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y)))
              .as(panel.path("title").asText())
              .isTrue();
        }
      }
    }
    Set<String> sources = new TreeSet<>();
    for (JsonNode panel : dashboard().path("panels")) {
      panel.path("targets").findValuesAsText("uid").forEach(sources::add);
    }
    assertThat(sources).hasSize(1);
    assertThat(
            Deployed.read(
                Deployed.GRAFANA.resolve("provisioning").resolve("datasources/prometheus.yml")))
        .contains("uid: " + sources.iterator().next());
  }

  /** The other tests rely on this extraction. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up == 0                                                              | up
          sum by (a) (rate(x_total{job="y",z=~"b.c"}[5m])) > 0.5               | x_total
          histogram_quantile(0.95, sum by (le) (rate(x_bucket[1m])))           | x_bucket
          a unless a offset 15m or absent(b{c="d"}) and on (e) f > 8 * 86400   | a,b,f
          """)
  void shouldFindTheMetricsInAnExpression(String expression, String metrics) {
    assertThat(Deployed.metricsIn(expression)).containsExactly(metrics.split(",", -1));
  }
}
