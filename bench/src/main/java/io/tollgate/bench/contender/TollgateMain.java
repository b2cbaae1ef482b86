package io.tollgate.bench.contender;

import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import java.util.Map;
import java.util.Optional;

/** The whole job: the application as {@code tollgate serve} runs it. */
public final class TollgateMain {
  private TollgateMain() {}

  /** Runs until standard input is closed. */
  public static void main(String[] args) throws Exception {
    ContenderSettings settings = ContenderSettings.of(args);
    var config = AppSettings.of(settings.all(), Map.of(), Optional.empty());
    try (TollgateApp app = TollgateApp.start(config)) {
      app.failure().thenAccept(fault -> Runtime.getRuntime().halt(1));
      ContenderSettings.awaitEndOfInput();
    }
  }
}
