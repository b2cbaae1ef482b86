package io.tollgate.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one running console and one browser, which end after the last test. */
final class OnAConsole implements BeforeAllCallback, ParameterResolver {
  private record Kept(Path folder, RunningConsole console, Chromium chromium)
      implements AutoCloseable {
    static Kept start() {
      try {
        Path folder = Files.createTempDirectory("console-test");
        return new Kept(folder, RunningConsole.start(folder), Chromium.start());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      chromium.close();
      console.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Chromium.assumeThere();
    Kept unused = kept(context);
  }

  private static Kept kept(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Kept.class, key -> Kept.start(), Kept.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(RunningConsole.class, Chromium.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Kept kept = kept(context);
    return parameter.getParameter().getType() == Chromium.class ? kept.chromium() : kept.console();
  }
}
