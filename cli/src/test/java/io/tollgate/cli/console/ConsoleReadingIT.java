package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;

/** Reading the console in a real browser, without signing in. */
@ExtendWith(OnAConsole.class)
class ConsoleReadingIT {
  private static final List<String> VIEWS =
      List.of(
          "lag", "stream", "outcomes", "money", "holds", "letters", "shipment/SH-1001", "actions");

  private final RunningConsole console;
  private final Chromium chromium;

  ConsoleReadingIT(RunningConsole console, Chromium chromium) {
    this.console = console;
    this.chromium = chromium;
  }

  @BeforeEach
  void open() {
    chromium.open(console.url());
  }

  @Test
  void shouldShowLagAndThatItIsLive() {
    chromium.view("lag");
    chromium.awaitText(By.id("live"), "live");
    chromium.awaitText(By.id("lag-table"), "tollgate.shipments.v1");
    chromium.visible(By.cssSelector("#lag-chart path.line"));
    chromium.awaitText(By.id("tiles"), "records to be read");
  }

  @Test
  void shouldDrawTheStreamWithRatesAndLagOnItsEdges() {
    chromium.view("stream");
    chromium.awaitText(By.cssSelector("#graph svg"), "decide-shipment");
    chromium.awaitText(By.cssSelector("#graph svg"), "lag 0");
    chromium.awaitText(By.cssSelector("#graph svg"), "/s");
  }

  @Test
  void shouldShowConservationOfTheWholeApplication() {
    chromium.view("outcomes");
    chromium.awaitText(By.cssSelector("#conservation b"), "0");
    chromium.awaitText(By.id("conservation"), "2 tasks, 1 of 1 instances answer");
  }

  @Test
  void shouldShowMoneyByExporterAndQuarterWithATableBelow() {
    chromium.view("money");
    chromium.visible(By.cssSelector("#money-chart rect.bar-revenue"));
    chromium.awaitText(By.id("money-table"), "NVDA");
    chromium.awaitText(By.id("money-table"), "Total");
  }

  @Test
  void shouldShowAShipmentsStoryById() {
    chromium.view("shipment");
    WebElement id = chromium.visible(By.id("shipment-id"));
    id.sendKeys("SH-1001" + Keys.ENTER);
    chromium.awaitText(By.id("story"), "revision 1, event EV-0001");
    chromium.awaitText(By.id("story"), "Levy due");
    chromium.click(By.cssSelector("#story summary"));
    chromium.awaitText(By.cssSelector("#story pre"), "\"shipment_id\": \"SH-1001\"");
    assertThat(chromium.driver().findElement(By.cssSelector("#story pre")).getText())
        .contains("\n  \"lines\": [\n");
  }

  @Test
  void shouldFilterHoldsByWordAndRule() {
    chromium.view("holds");
    chromium.awaitText(By.id("holds-rule"), "END_USE_UNKNOWN");
    new Select(chromium.visible(By.id("holds-rule"))).selectByValue("END_USE_UNKNOWN");
    chromium.visible(By.id("holds-word")).sendKeys("sh-1242" + Keys.ENTER);
    chromium.awaitText(By.id("holds-total"), "1 to 1 of 1");
    chromium.awaitText(By.id("holds-table"), "SH-1242");
    chromium.driver().findElement(By.id("holds-word")).clear();
    chromium.driver().findElement(By.id("holds-word")).sendKeys("no such thing" + Keys.ENTER);
    chromium.awaitText(By.id("holds-total"), "Nothing is on hold");
  }

  @Test
  void shouldBeUsableWithTheKeyboardOnly() {
    chromium.awaitText(By.id("live"), "live");
    press(Keys.TAB);
    assertThat(focused()).isEqualTo("skip");
    assertThat(chromium.visible(By.id("skip")).getRect().getY()).isPositive();
    press(Keys.ENTER);
    assertThat(focused()).isEqualTo("main");
    chromium.driver().findElement(By.id("tab-lag")).sendKeys(Keys.ARROW_LEFT);
    chromium.visible(By.id("actions"));
    assertThat(focused()).isEqualTo("tab-actions");
    chromium.driver().findElement(By.id("tab-actions")).sendKeys(Keys.ARROW_RIGHT);
    chromium.visible(By.id("lag"));
    chromium.view("holds");
    chromium.press(By.cssSelector("[aria-label^='Decide about']"), Keys.ENTER);
    chromium.visible(By.id("decide"));
    press(Keys.ESCAPE);
    boolean unused =
        chromium.await().until(driver -> !driver.findElement(By.id("decide")).isDisplayed());
    assertThat(outline("tab-holds")).isEqualTo("solid");
  }

  private void press(Keys key) {
    chromium.driver().switchTo().activeElement().sendKeys(key);
  }

  private String focused() {
    return (String) chromium.driver().executeScript("return document.activeElement.id");
  }

  /** The outline of an element that has the focus by the keyboard. */
  private String outline(String id) {
    chromium.driver().findElement(By.id(id)).sendKeys(Keys.ARROW_LEFT, Keys.ARROW_RIGHT);
    return chromium.visible(By.id(id)).getCssValue("outline-style");
  }

  @Test
  void shouldNotScrollSidewaysOnAPhone() {
    chromium.resize(Chromium.PHONE);
    for (String view : VIEWS) {
      chromium.view(view);
      chromium.awaitText(By.id("live"), "live");
      assertThat(chromium.scrollsSideways()).as(view).isFalse();
    }
  }

  @Test
  void shouldBeReadableInDarkAndInLight() {
    for (boolean dark : new boolean[] {true, false}) {
      chromium.dark(dark);
      assertThat(contrast()).as("dark: " + dark).isGreaterThan(7);
    }
    assertThat(background()).isEqualTo("rgb(251, 251, 250)");
    chromium.dark(true);
    assertThat(background()).isEqualTo("rgb(21, 21, 20)");
  }

  private String background() {
    return (String)
        chromium.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
  }

  /** The contrast of text to background, as WCAG defines it. */
  private double contrast() {
    Number ratio =
        (Number)
            chromium
                .driver()
                .executeScript(
                    """
                    const style = getComputedStyle(document.body);
                    const light = text => {
                      const [r, g, b] = text.match(/[0-9]+/g).map(n => n / 255)
                        .map(n => n <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
                      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    };
                    const [a, b] = [light(style.color), light(style.backgroundColor)].sort();
                    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    """);
    return ratio.doubleValue();
  }

  @Test
  void shouldNotViolateItsContentSecurityPolicyInAnyView() {
    for (String view : VIEWS) {
      chromium.view(view);
      chromium.awaitText(By.id("live"), "live");
    }
    assertThat(chromium.driver().manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }
}
