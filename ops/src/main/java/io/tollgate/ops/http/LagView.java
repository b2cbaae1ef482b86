package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.report.LagJson;
import java.util.List;

/** Lag in the JSON format of the console page. */
final class LagView {
  private LagView() {}

  /** One sample. */
  static ObjectNode of(LagSnapshot snapshot) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", snapshot.at().toEpochMilli());
    ArrayNode groups = json.putArray("groups");
    snapshot.groups().forEach(group -> groups.add(LagJson.of(group)));
    ObjectNode rates = json.putObject("rates");
    snapshot.rates().forEach(rates::put);
    return json;
  }

  /**
   * A sample with earlier ones: per partition, rows of time in ms, lag in records and lag in ms.
   */
  static ObjectNode of(LagSnapshot snapshot, LagTrace trace) {
    ObjectNode json = of(snapshot);
    ArrayNode traces = json.putArray("traces");
    for (GroupLag group : snapshot.groups()) {
      for (PartitionLag lag : group.partitions()) {
        ObjectNode one = traces.addObject();
        one.put("group", group.group());
        one.put("topic", lag.part().topic());
        one.put("partition", lag.part().partition());
        points(one.putArray("points"), trace.of(group.group(), lag.part()));
      }
    }
    return json;
  }

  private static void points(ArrayNode rows, List<LagTrace.Point> points) {
    for (LagTrace.Point point : points) {
      ArrayNode row = rows.addArray();
      row.add(point.at().toEpochMilli());
      row.add(point.lag());
      point.behind().ifPresent(behind -> row.add(behind.toMillis()));
    }
  }
}
