package io.tollgate.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/**
 * Takes screenshots of every view with data, into target/console, or with {@code -Dupdate.docs}
 * into docs/console.
 */
@ExtendWith(OnAConsole.class)
class ConsoleScreenshotsIT {
  private static final List<View> VIEWS =
      List.of(
          new View("lag", By.cssSelector("#lag-chart path.line")),
          new View("stream", By.cssSelector("#graph text.flow")),
          new View("outcomes", By.cssSelector("#outcome-table tbody tr")),
          new View("money", By.cssSelector("#money-table tbody tr")),
          new View("holds", By.cssSelector("#holds-table tbody tr")),
          new View("letters", By.cssSelector("#letters-table tbody tr")),
          new View("shipment/SH-1001", By.cssSelector("#story li")));

  private final RunningConsole console;
  private final Chromium chromium;
  private final Path folder =
      System.getProperty("update.docs") == null
          ? Path.of("target", "console")
          : Path.of("..", "docs", "console");

  ConsoleScreenshotsIT(RunningConsole console, Chromium chromium) {
    this.console = console;
    this.chromium = chromium;
  }

  private record View(String name, By data) {}

  private void picture(View view, String kind) throws IOException {
    chromium.view(view.name());
    chromium.visible(view.data());
    Path file = folder.resolve(view.name().replaceFirst("/.*", "") + "-" + kind + ".png");
    chromium.screenshot(file);
    assertThat(Files.size(file)).isGreaterThan(5_000);
  }

  @Test
  void shouldShowEveryViewInDarkAndLightOnALaptopAndAPhone() throws IOException {
    chromium.open(console.url());
    chromium.awaitText(By.id("live"), "live");
    for (View view : VIEWS) {
      chromium.resize(Chromium.LAPTOP);
      chromium.dark(false);
      picture(view, "laptop-light");
      chromium.dark(true);
      picture(view, "laptop-dark");
      chromium.resize(Chromium.PHONE);
      picture(view, "phone-dark");
      chromium.dark(false);
      picture(view, "phone-light");
    }
    chromium.view("holds");
    chromium.click(By.cssSelector("[aria-label^='Decide about']"));
    picture(new View("holds", By.id("decide")), "decision-phone-light");
    chromium.resize(Chromium.LAPTOP);
    chromium.dark(true);
    picture(new View("holds", By.id("decide")), "decision-laptop-dark");
  }
}
