package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Two officers release a hold with the keyboard only. */
@ExtendWith(OnAConsole.class)
class ConsoleKeyboardIT {
  private static final String HOLD = "SH-1243";
  private static final String DECIDE = "Decide about shipment " + HOLD;
  private static final int MOST_STEPS = 80;

  private final RunningConsole console;
  private final Chromium chromium;

  ConsoleKeyboardIT(RunningConsole console, Chromium chromium) {
    this.console = console;
    this.chromium = chromium;
  }

  @BeforeEach
  void open() {
    chromium.open(console.url());
    chromium.awaitText(By.id("live"), "live");
  }

  private void press(CharSequence... keys) {
    new Actions(chromium.driver()).sendKeys(keys).perform();
  }

  /** The focused element: its id, or its name for a screen reader. */
  private String focused() {
    return (String)
        chromium
            .driver()
            .executeScript(
                "const on = document.activeElement;"
                    + " return on.id || on.getAttribute('aria-label') || on.value || on.textContent");
  }

  /** Presses Tab until an element has the focus. */
  private void tabTo(String what) {
    for (int step = 0; step < MOST_STEPS && !focused().equals(what); step++) {
      press(Keys.TAB);
    }
    assertThat(focused()).isEqualTo(what);
  }

  private void signIn(String name) {
    tabTo("sign-in-open");
    press(Keys.ENTER);
    chromium.visible(By.id("username"));
    assertThat(focused()).isEqualTo("username");
    press(name, Keys.TAB, RunningConsole.PASSWORD, Keys.ENTER);
    chromium.awaitText(By.id("who"), name + " (officer)");
  }

  private void release(String reason, Path key, String result) {
    tabTo(DECIDE);
    press(Keys.ENTER);
    chromium.awaitText(By.id("decide-title"), HOLD);
    tabTo("RELEASE");
    press(Keys.SPACE);
    tabTo("decide-reason");
    press(reason);
    // The system's file dialog is not part of the page; the test sets the file directly.
    tabTo("decide-key");
    chromium.driver().findElement(By.id("decide-key")).sendKeys(key.toString());
    tabTo("decide-send");
    press(Keys.ENTER);
    chromium.awaitText(By.id("decide-result"), result);
    press(Keys.ESCAPE);
    boolean unused =
        chromium.await().until(driver -> !driver.findElement(By.id("decide")).isDisplayed());
  }

  private void toHolds() {
    tabTo("tab-lag");
    press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(focused()).isEqualTo("tab-holds");
    chromium.awaitText(By.id("holds-table"), HOLD);
  }

  @Test
  void shouldReleaseAHold() {
    signIn("anna");
    toHolds();
    release("asked the buyer", console.key("anna"), "Accepted, waiting for a second officer");
    // The focus stays on the hold, so that the officer can continue from there.
    assertThat(focused()).isEqualTo(DECIDE);

    tabTo("sign-out");
    press(Keys.ENTER);
    chromium.clickable(By.id("sign-in-open"));
    signIn("bernd");
    release("has the letter", console.key("bernd"), "Accepted, released");
    chromium
        .await()
        .withMessage("the focus is lost with the row")
        .until(driver -> focused().startsWith("Decide about") && !focused().equals(DECIDE));
    chromium.view("shipment/" + HOLD);
    chromium.awaitText(By.id("story"), "bernd RELEASE, revision 1");
    chromium.awaitText(By.id("story"), "CLEARED");
  }
}
