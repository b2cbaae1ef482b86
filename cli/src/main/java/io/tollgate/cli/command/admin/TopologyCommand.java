package io.tollgate.cli.command.admin;

import io.tollgate.cli.option.Surroundings;
import io.tollgate.streams.app.TopologyText;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.wire.settings.ConnectionSetting;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the topology. */
@Command(
    name = "topology",
    description = "Prints the topology of the streams application.",
    footerHeading = "%nExamples:%n",
    footer = {"  tollgate topology", "  tollgate topology --format mermaid > topology.mmd"})
public final class TopologyCommand implements Runnable {
  private static final String NOBODY = "127.0.0.1:1";

  /** How it is printed. */
  enum Format {
    /** As Kafka Streams describes it. */
    text,
    /** A Mermaid flowchart. */
    mermaid
  }

  private final Surroundings surroundings;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or mermaid.")
  private Format format;

  public TopologyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    String text =
        TopologyText.of(
            AppSettings.of(
                Map.of(
                    ConnectionSetting.BOOTSTRAP_SERVERS.key(),
                    NOBODY,
                    ConnectionSetting.SCHEMA_REGISTRY_URL.key(),
                    "http://" + NOBODY),
                Map.of(),
                Optional.empty()));
    surroundings.out().print(format == Format.mermaid ? Mermaid.of(text) : text);
    surroundings.out().flush();
  }
}
