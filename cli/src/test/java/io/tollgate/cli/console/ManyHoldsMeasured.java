package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.postgres.PostgresReadModel;
import io.tollgate.ops.readmodel.MemoryReadModel;
import io.tollgate.ops.readmodel.ReadModel;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Measures the console with 10,000 shipments on hold, in a browser. Its name does not match the
 * patterns for tests, so it runs only on request; docs/benchmarks/README.md says how.
 */
class ManyHoldsMeasured {
  private static final int ROUNDS = 30;

  /** The time from the page's start until the frame with the table's rows is drawn. */
  private static final String WATCH_ROWS =
      """
      new MutationObserver((changes, watch) => {
        if (!document.querySelector('#holds-table tbody tr')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.rowsAt = performance.now(); }));
      }).observe(document, {childList: true, subtree: true});
      """;

  /** Performs an action and waits until the page shows the number of holds and has drawn them. */
  private static final String TIMED =
      """
      const done = arguments[arguments.length - 1];
      const shown = () => document.getElementById('holds-total').textContent;
      const before = shown(), began = performance.now();
      const look = () => shown() === before ? requestAnimationFrame(look)
        : requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      %s
      look();
      """;

  private static final String FILTER =
      TIMED.formatted(
          """
          document.getElementById('holds-word').value = arguments[0];
          document.getElementById('holds-filter').requestSubmit();
          """);
  private static final String TURN =
      TIMED.formatted("document.getElementById(arguments[0]).click();");

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    Chromium.assumeThere();
    chromium = Chromium.start();
    Object unused =
        chromium
            .driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_ROWS));
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** The times of one kind of action, in milliseconds. */
  private static final class Times {
    private final String what;
    private final List<Double> ms = new ArrayList<>();

    Times(String what) {
      this.what = what;
    }

    void add(Object time) {
      ms.add(((Number) time).doubleValue());
    }

    void print(String where) {
      ms.sort(null);
      System.out.printf(
          Locale.ROOT,
          "%-10s  %-28s  median %7.1f ms  worst %7.1f ms%n",
          where,
          what,
          ms.get(ms.size() / 2),
          ms.get(ms.size() - 1));
    }
  }

  private static void measure(String name, ReadModel model) {
    List<Times> all =
        List.of(
            new Times("first paint"),
            new Times("page with 50 of 10,000 rows"),
            new Times("queue filtered to 1 row"),
            new Times("another page of 50 rows"));
    try (OpsServer server = ManyHolds.serve(model)) {
      for (int i = 0; i < ROUNDS; i++) {
        round("http://127.0.0.1:" + server.port() + "/#/holds", i, all);
      }
    }
    all.forEach(times -> times.print(name));
  }

  private static void round(String address, int i, List<Times> all) {
    chromium.open(address);
    chromium.awaitText(By.id("holds-total"), "1 to 50 of 10,000");
    boolean unused =
        chromium.await().until(driver -> (Boolean) script("return window.rowsAt !== undefined"));
    all.get(0).add(script("return performance.getEntriesByName('first-paint')[0].startTime"));
    all.get(1).add(script("return window.rowsAt"));
    all.get(2).add(timed(FILTER, "s-%05d".formatted(i * 331)));
    assertThat(chromium.driver().findElement(By.id("holds-total")).getText())
        .isEqualTo("1 to 1 of 1");
    Object back = timed(FILTER, "");
    assertThat(back).isNotNull();
    all.get(3).add(timed(TURN, "holds-after"));
  }

  private static Object script(String script) {
    return chromium.driver().executeScript(script);
  }

  private static Object timed(String script, String argument) {
    return chromium.driver().executeAsyncScript(script, argument);
  }

  @Test
  void measureWithTheReadModelInMemory() {
    measure("memory", new MemoryReadModel());
  }

  @Test
  void measureWithTheReadModelInPostgres() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      measure(
          "PostgreSQL",
          new PostgresReadModel(
              PostgresReadModel.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "")));
    }
  }
}
