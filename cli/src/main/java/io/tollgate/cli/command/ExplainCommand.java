package io.tollgate.cli.command;

import io.tollgate.cli.compliance.Rates;
import io.tollgate.cli.compliance.ShipmentStory;
import io.tollgate.cli.compliance.StoryText;
import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.pipeline.Pipeline;
import io.tollgate.cli.pipeline.Session;
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
      "Shows all that the topics say of one shipment: events, decisions with their evidence,",
      "what officers decided, levy due, quarters and alerts."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  tollgate explain S-1 --bootstrap-servers 127.0.0.1:9092 \\",
      "      --schema-registry http://127.0.0.1:8081/apis/ccompat/v7"
    })
final class ExplainCommand extends ClusterCommand {
  @Parameters(paramLabel = "SHIPMENT", description = "The shipment's id.")
  private String shipmentId;

  @Option(names = "--json", description = "The records as JSON.")
  private boolean json;

  ExplainCommand(Surroundings surroundings, Session session) {
    super(surroundings, session);
  }

  @Override
  public Integer call() {
    Pipeline pipeline = pipeline();
    ShipmentStory story = ShipmentStory.read(pipeline, shipmentId);
    if (story.isEmpty()) {
      throw new UsageException("the topics say nothing of shipment '" + shipmentId + "'");
    }
    if (json) {
      surroundings.out().print(story.json());
      surroundings.out().flush();
      return Faults.DONE;
    }
    Map<String, Optional<Rates>> known = new HashMap<>();
    new StoryText(
            story,
            version -> known.computeIfAbsent(version, v -> Rates.of(pipeline, v)),
            surroundings.out())
        .print();
    return Faults.DONE;
  }
}
