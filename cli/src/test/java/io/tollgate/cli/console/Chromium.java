package io.tollgate.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntries;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, driven by the system's chromedriver, with actions for tests. */
final class Chromium implements AutoCloseable {
  static final Screen LAPTOP = new Screen(1280, 800, false);
  static final Screen PHONE = new Screen(390, 844, true);
  private static final Pattern FOLDERS = Pattern.compile(Pattern.quote(File.pathSeparator));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriverService service;
  private final ChromeDriver driver;

  /** A size of a window, in CSS pixels. */
  record Screen(int width, int height, boolean isPhone) {}

  private Chromium(ChromeDriverService service, ChromeDriver driver) {
    this.service = service;
    this.driver = driver;
  }

  /** Skips a test class, with a clear warning, if the machine has no Chromium. */
  static void assumeThere() {
    if (binary("chromium").isEmpty() || binary("chromedriver").isEmpty()) {
      System.err.println(
          """

          ******************************************************************************
          * THE TESTS OF THE CONSOLE DID NOT RUN: this machine lacks chromium or its    *
          * chromedriver. With Debian: apt-get install chromium chromium-driver         *
          ******************************************************************************
          """);
      Assumptions.abort("no chromium, so the console was not tested");
    }
  }

  private static Optional<Path> binary(String name) {
    return FOLDERS
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a browser. */
  static Chromium start() {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(binary("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary("chromium").orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
    return new Chromium(service, new ChromeDriver(service, options));
  }

  /** Opens an address in a laptop-sized window, in light mode, without cookies. */
  void open(String address) {
    driver.manage().deleteAllCookies();
    resize(LAPTOP);
    dark(false);
    driver.get("about:blank");
    // Discard the browser messages of earlier tests.
    LogEntries unused = driver.manage().logs().get(LogType.BROWSER);
    driver.get(address);
  }

  void resize(Screen screen) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width(),
            "height", screen.height(),
            "deviceScaleFactor", 1,
            "mobile", screen.isPhone()));
  }

  /** Sets dark or light mode. */
  void dark(boolean isDark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
    command("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  private void command(String name, Map<String, Object> parameters) {
    Map<String, Object> unused = driver.executeCdpCommand(name, parameters);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** A wait that looks up an element again if the page redraws it. */
  FluentWait<WebDriver> await() {
    return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class);
  }

  /** Opens a view and waits until it is visible. */
  void view(String name) {
    driver.executeScript("location.hash = '/' + arguments[0]", name);
    WebElement unused =
        await()
            .until(
                ExpectedConditions.visibilityOfElementLocated(By.id(name.replaceFirst("/.*", ""))));
  }

  WebElement visible(By what) {
    return await().until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** Clicks an element as soon as it is clickable; the page may redraw a row meanwhile. */
  void click(By what) {
    whenClickable(what, WebElement::click);
  }

  /** Presses a key on a clickable element. */
  void press(By what, Keys key) {
    whenClickable(what, element -> element.sendKeys(key));
  }

  private void whenClickable(By what, Consumer<WebElement> deed) {
    boolean unused =
        await()
            .ignoring(ElementClickInterceptedException.class)
            .until(
                driver -> {
                  WebElement found = ExpectedConditions.elementToBeClickable(what).apply(driver);
                  if (found != null) {
                    deed.accept(found);
                  }
                  return found != null;
                });
  }

  WebElement clickable(By what) {
    return await().until(ExpectedConditions.elementToBeClickable(what));
  }

  void awaitText(By where, String text) {
    boolean unused =
        await()
            .withMessage(() -> where + " has: " + driver.findElement(where).getText())
            .until(ExpectedConditions.textToBePresentInElementLocated(where, text));
  }

  /** Signs in through the dialog and waits until the page shows the user. */
  void signIn(String name, String password) {
    click(By.id("sign-in-open"));
    visible(By.id("username")).sendKeys(name);
    driver.findElement(By.id("password")).sendKeys(password);
    driver.findElement(By.cssSelector("#sign-in-form button[type=submit]")).click();
  }

  void signOut() {
    click(By.id("sign-out"));
    clickable(By.id("sign-in-open"));
  }

  /** Whether the page can be scrolled sideways. */
  boolean scrollsSideways() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
    service.stop();
  }
}
