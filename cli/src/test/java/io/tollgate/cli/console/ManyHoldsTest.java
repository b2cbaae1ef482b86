package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.DecisionRecord;
import io.tollgate.domain.decision.Finding;
import io.tollgate.domain.decision.Outcome;
import io.tollgate.domain.decision.ReferenceVersions;
import io.tollgate.domain.decision.Subject;
import io.tollgate.domain.shipment.Role;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.book.MemoryBook;
import io.tollgate.ops.book.OpenedLetter;
import io.tollgate.ops.book.Taker;
import io.tollgate.ops.http.ConsoleSource;
import io.tollgate.ops.http.Listening;
import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The console with 10,000 shipments on hold: the server pages and filters, the page stays quick.
 */
@ExtendWith(OnAConsole.class)
class ManyHoldsTest {
  private static final int HOLDS = 10_000;
  private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
  private static final By TOTAL = By.id("holds-total");

  /** A page of 50 has half of it; all of them would have a hundred times as much. */
  private static final long MOST_BYTES = 60_000;

  private final Chromium chromium;

  ManyHoldsTest(Chromium chromium) {
    this.chromium = chromium;
  }

  private static Book manyHolds() {
    Book book = new MemoryBook();
    book.take(ManyHoldsTest::addAll, Map.of());
    return book;
  }

  private static void addAll(Taker taker) {
    for (int i = 0; i < HOLDS; i++) {
      taker.add(AT.plusSeconds(i), held("S-%05d".formatted(i)));
    }
  }

  private static DecisionRecord held(String shipmentId) {
    Finding finding =
        new Finding(
            "WATCHLIST_REVIEW",
            Optional.of(Role.BUYER),
            "UVL",
            "7",
            "Quiet Harbour Trading",
            Optional.of(new BigDecimal("0.91")),
            "somebody has to look",
            OptionalInt.empty());
    return new DecisionRecord(
        new Decision(
            new Subject(shipmentId, 1, "EV-" + shipmentId, "NVDA", 1),
            Outcome.HELD,
            finding,
            Cause.EVENT,
            new ReferenceVersions("r", "w", "l", "p"),
            List.of(),
            0),
        Optional.empty());
  }

  private record Source(Book book) implements ConsoleSource {
    @Override
    public LagSnapshot latest() {
      return LagSnapshot.NONE;
    }

    @Override
    public LagTrace trace() {
      return new LagTrace();
    }

    @Override
    public long bookLag() {
      return 0;
    }

    @Override
    public String runId() {
      return "";
    }

    @Override
    public String applicationGroup() {
      return "tollgate";
    }

    @Override
    public String metrics() {
      return "";
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public Optional<String> notReady() {
      return Optional.empty();
    }

    @Override
    public Optional<OpenedLetter> deadLetter(int partition, long offset) {
      return Optional.empty();
    }

    @Override
    public Optional<String> event(int partition, long offset) {
      return Optional.empty();
    }
  }

  @Test
  void shouldPageAndFilterTenThousandHoldsOnTheServer() {
    try (OpsServer server =
        OpsServer.start(Listening.onLoopback(0), new Source(manyHolds()), Optional.empty())) {
      chromium.open("http://127.0.0.1:" + server.port() + "/#/holds");
      chromium.awaitText(TOTAL, "1 to 50 of 10,000");
      assertThat(rows()).isEqualTo(50);
      chromium.click(By.id("holds-after"));
      chromium.awaitText(TOTAL, "51 to 100 of 10,000");
      assertThat(rows()).isEqualTo(50);
      chromium.visible(By.id("holds-word")).sendKeys("s-09987" + Keys.ENTER);
      chromium.awaitText(TOTAL, "1 to 1 of 1");
      chromium.awaitText(By.id("holds-table"), "S-09987");
      assertThat(chromium.driver().findElement(By.id("who")).getText()).isEqualTo("read only");
      assertThat(mostBytes()).isLessThan(MOST_BYTES);
    }
  }

  /** Of the answers that the page was given about holds. */
  private long mostBytes() {
    return (Long)
        chromium
            .driver()
            .executeScript(
                "return Math.max(...performance.getEntriesByType('resource')"
                    + ".filter(one => one.name.includes('/api/holds'))"
                    + ".map(one => one.decodedBodySize))");
  }

  private int rows() {
    return chromium.driver().findElements(By.cssSelector("#holds-table tbody tr")).size();
  }
}
