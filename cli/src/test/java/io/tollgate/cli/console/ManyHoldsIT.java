package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.readmodel.MemoryReadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The console with 10,000 shipments on hold: the server pages and filters, so that the page stays
 * fast.
 */
@ExtendWith(OnAConsole.class)
class ManyHoldsIT {
  private static final By TOTAL = By.id("holds-total");

  /** A page of 50 holds has half of this size; all holds would have a hundred times as much. */
  private static final long MOST_BYTES = 60_000;

  private final Chromium chromium;

  ManyHoldsIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void shouldPageAndFilterTenThousandHoldsOnTheServer() {
    try (OpsServer server = ManyHolds.serve(new MemoryReadModel())) {
      chromium.open("http://127.0.0.1:" + server.port() + "/#/holds");
      chromium.awaitText(TOTAL, "1 to 50 of 10,000");
      assertThat(rows()).isEqualTo(50);
      chromium.click(By.id("holds-after"));
      chromium.awaitText(TOTAL, "51 to 100 of 10,000");
      assertThat(rows()).isEqualTo(50);
      chromium.visible(By.id("holds-word")).sendKeys("s-09987" + Keys.ENTER);
      chromium.awaitText(TOTAL, "1 to 1 of 1");
      chromium.awaitText(By.id("holds-table"), "S-09987");
      assertThat(chromium.driver().findElement(By.id("who")).getText()).isEqualTo("read-only");
      assertThat(mostBytes()).isLessThan(MOST_BYTES);
    }
  }

  /** The sizes of the answers about holds that the page received. */
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
