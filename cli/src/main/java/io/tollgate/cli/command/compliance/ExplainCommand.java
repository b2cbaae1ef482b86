package io.tollgate.cli.command.compliance;

import io.tollgate.cli.compliance.StoryText;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.ClusterCommand;
import io.tollgate.cli.option.NeutralWriter;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.pipeline.Session;
import io.tollgate.cli.screening.WholeFile;
import io.tollgate.compliance.cluster.StoryReader;
import io.tollgate.compliance.story.LineRevenue;
import io.tollgate.compliance.story.ShipmentStory;
import io.tollgate.compliance.story.StoryJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One shipment, from event to cent. */
@Command(
    name = "explain",
    description = {
      "Shows everything that the topics hold about one shipment, from event to cent.",
      "Shows events, decisions with evidence, officers' decisions, levy due, quarters and alerts."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate explain S-1 --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
public final class ExplainCommand extends ClusterCommand {
  @Parameters(paramLabel = "SHIPMENT", description = "The shipment's id.")
  private String shipmentId;

  @Option(names = "--json", description = "Print the records as JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, not to the screen. The file appears when it is complete.")
  private Path file;

  public ExplainCommand(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    StoryReader reader = new StoryReader(pipeline().source());
    ShipmentStory story = reader.read(shipmentId);
    if (story.isEmpty()) {
      throw new UsageException("the topics hold nothing about shipment '" + shipmentId + "'");
    }
    if (file == null) {
      print(story, reader, surroundings.out());
    } else {
      WholeFile.ofText(file, out -> print(story, reader, NeutralWriter.over(out)));
      surroundings.out().printf("%s has the records of shipment %s%n", file, shipmentId);
    }
    return Faults.DONE;
  }

  private void print(ShipmentStory story, StoryReader reader, PrintWriter out) {
    if (json) {
      StoryJson.write(story, out);
      return;
    }
    Map<String, Optional<LineRevenue>> known = new HashMap<>();
    new StoryText(story, version -> known.computeIfAbsent(version, reader::revenue), out).print();
  }
}
