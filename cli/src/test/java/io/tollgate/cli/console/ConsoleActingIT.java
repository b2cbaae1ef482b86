package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Users' actions in the console, in a real browser, with a running application. */
@ExtendWith(OnAConsole.class)
class ConsoleActingIT {
  private static final By RESULT = By.id("decide-result");
  private static final By LETTERS = By.id("letters-table");

  private final RunningConsole console;
  private final Chromium chromium;

  ConsoleActingIT(RunningConsole console, Chromium chromium) {
    this.console = console;
    this.chromium = chromium;
  }

  @BeforeEach
  void open() {
    chromium.open(console.url());
  }

  private void signIn(String name, String role) {
    chromium.signIn(name, RunningConsole.PASSWORD);
    chromium.awaitText(By.id("who"), name + " (" + role + ")");
  }

  private void openHold(String shipmentId) {
    chromium.view("holds");
    chromium.click(By.cssSelector("[aria-label='Decide about shipment " + shipmentId + "']"));
    chromium.awaitText(By.id("decide-title"), shipmentId);
  }

  private void decide(String action, String reason, Path key) {
    chromium.click(By.cssSelector("#decide-form [value=" + action + "]"));
    WebElement text = chromium.driver().findElement(By.id("decide-reason"));
    text.clear();
    text.sendKeys(reason);
    chromium.driver().findElement(By.id("decide-key")).sendKeys(key.toString());
    chromium.click(By.id("decide-send"));
  }

  private void closeDecision() {
    chromium.driver().findElement(By.cssSelector("[data-closes=decide]")).click();
  }

  private String fetched(String script) {
    return (String) chromium.driver().executeAsyncScript(script);
  }

  @Test
  void shouldReleaseAHoldByTwoOfficersWithTwoKeys() {
    Path anna = console.key("anna");
    Path bernd = console.key("bernd");
    signIn("anna", "officer");
    openHold("SH-1240");
    assertThat(chromium.driver().findElement(By.id("decide-first")).getText())
        .contains("No officer has released it");
    decide("RELEASE", "another company of that name", anna);
    chromium.awaitText(RESULT, "Accepted, waiting for a second officer");
    closeDecision();
    chromium.awaitText(By.id("holds-table"), "released by anna, 1 of 2");
    openHold("SH-1240");
    chromium.awaitText(By.id("decide-first"), "anna has released it");
    decide("RELEASE", "once more", anna);
    chromium.awaitText(RESULT, "Refused, SAME_OFFICER");
    closeDecision();

    chromium.signOut();
    signIn("bernd", "officer");
    openHold("SH-1240");
    chromium.awaitText(By.id("decide-first"), "anna has released it");
    decide("RELEASE", "checked the registry", anna);
    chromium.awaitText(RESULT, "Not decided: the key belongs to 'anna'");
    decide("RELEASE", "checked the registry", bernd);
    chromium.awaitText(RESULT, "Accepted, released");
    closeDecision();

    chromium.view("shipment/SH-1240");
    chromium.awaitText(By.id("story"), "anna RELEASE, revision 1");
    chromium.awaitText(By.id("story"), "bernd RELEASE, revision 1");
    chromium.awaitText(By.id("story"), "CLEARED");
    chromium.view("actions");
    chromium.awaitText(By.id("actions-table"), "REFUSED SAME_OFFICER");
    chromium.awaitText(By.id("actions-table"), "RELEASED: ");
  }

  @Test
  void shouldDenyAHoldByOneOfficer() {
    Path bernd = console.key("bernd");
    signIn("bernd", "officer");
    openHold("SH-1241");
    decide("DENY", "the company on the list", bernd);
    chromium.awaitText(RESULT, "Accepted, denied");
    closeDecision();
    chromium.view("shipment/SH-1241");
    chromium.awaitText(By.id("story"), "bernd DENY, revision 1");
    chromium.awaitText(By.id("story"), "BLOCKED");
  }

  @Test
  void shouldShowTheResultOfAReplayBeforeItAndReplay() throws Exception {
    console.fixedDeadLetter("SH-FIXED");
    signIn("olga", "ops");
    chromium.view("letters");
    chromium.awaitText(LETTERS, "SH-FIXED");
    chromium.click(By.xpath("//tr[td='SH-FIXED']//button"));
    chromium.awaitText(By.id("letter"), "\"shipment_id\": \"SH-FIXED\"");
    chromium.click(By.id("replay-begin"));
    chromium.awaitText(By.id("replay"), "It can be read now, as an event of shipment SH-FIXED");
    assertThat(console.get("/api/shipments/SH-FIXED")).contains("not among");
    chromium.click(By.id("replay-go"));
    chromium.awaitText(By.id("replay"), "Published again at");
    chromium.click(By.linkText("Show its shipment"));
    boolean unused =
        chromium
            .await()
            .until(
                driver -> {
                  driver.findElement(By.cssSelector("#shipment-form button")).click();
                  return driver.findElement(By.id("story")).getText().contains("CLEARED");
                });
  }

  @Test
  void shouldWarnThatAReplayOfAnUnreadableRecordComesBack() {
    signIn("olga", "ops");
    chromium.view("letters");
    chromium.click(By.xpath("//tr[td='SH-JUNK']//button"));
    chromium.awaitText(By.id("letter"), "Not decoded");
    chromium.click(By.id("replay-begin"));
    chromium.awaitText(By.id("replay"), "It still cannot be read");
  }

  @Test
  void shouldRefuseAUserWhoIsNotSignedInOrHasAnotherRole() throws Exception {
    chromium.view("holds");
    openHold("SH-1242");
    assertThat(chromium.driver().findElement(By.id("decide-send")).isEnabled()).isFalse();
    chromium.awaitText(By.id("decide-note"), "sign in first");
    closeDecision();
    String decide =
        "const done = arguments[0]; send('POST', '/api/officer-decisions', '{}',"
            + " 'application/json').then(() => done('done'), e => done(e.message));";
    assertThat(fetched(decide)).isEqualTo("sign in first");
    signIn("olga", "ops");
    assertThat(fetched(decide)).isEqualTo("this needs a user with the role officer");
    chromium.signOut();
    signIn("anna", "officer");
    assertThat(
            fetched(
                "const done = arguments[0]; send('POST', '/api/dead-letters/0/0/replay')"
                    + ".then(() => done('done'), e => done(e.message));"))
        .isEqualTo("this needs a user with the role ops");
    chromium.view("actions");
    chromium.awaitText(By.id("actions-table"), "refused: this needs a user with the role officer");
  }

  @Test
  void shouldRefuseATokenOfAnEarlierSession() {
    signIn("anna", "officer");
    chromium.driver().executeScript("window.stale = acting.token");
    chromium.signOut();
    signIn("anna", "officer");
    assertThat(
            fetched(
                "const done = arguments[0]; acting.token = window.stale;"
                    + " send('POST', '/api/officer-decisions', '{}', 'application/json')"
                    + ".then(() => done('done'), e => done(e.message));"))
        .contains("earlier session");
  }

  @Test
  void shouldHideTheSessionFromScriptsAndSlowDownPasswordGuesses() {
    chromium.signIn("nobody", "wrong password, too");
    chromium.awaitText(By.id("sign-in-fault"), "name or password is wrong");
    guessUntilItHasToWait();
    assertThat(chromium.driver().manage().getCookieNamed("tollgate-session"))
        .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .satisfies(cookie -> assertThat(cookie.getSameSite()).isEqualTo("Strict"));
    assertThat(chromium.driver().executeScript("return document.cookie")).isEqualTo("");
  }

  /** Each wrong password doubles the wait, so some guess is too early on any machine. */
  private void guessUntilItHasToWait() {
    boolean unused =
        chromium
            .await()
            .until(
                driver -> {
                  String fault = driver.findElement(By.id("sign-in-fault")).getText();
                  if (fault.contains("name or password is wrong")) {
                    driver.findElement(By.id("password")).sendKeys("another one" + Keys.ENTER);
                  }
                  return fault.contains("locked after a wrong password");
                });
  }

  @Test
  void shouldRefuseAnInvalidKeyFile() throws Exception {
    Path none = Files.createTempFile("none", ".key");
    signIn("anna", "officer");
    openHold("SH-1242");
    decide("RELEASE", "why not", none);
    chromium.awaitText(RESULT, "This file contains no public key");
    Files.delete(none);
  }
}
