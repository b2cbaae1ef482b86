package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.ops.readmodel.ReadModel;
import io.tollgate.ops.readmodel.Story;

/** The expected result of publishing a dead letter again, shown before the replay. */
final class ReplayPlan {
  private ReplayPlan() {}

  static ObjectNode of(OpenedDeadLetter opened, ReadModel model) {
    boolean canBeRead = opened.fault().isEmpty();
    return JsonNodeFactory.instance
        .objectNode()
        .put("can_be_read", canBeRead)
        .put("key", opened.shipmentId().isEmpty() ? opened.deadLetter().key() : opened.shipmentId())
        .put("sentence", canBeRead ? readable(opened, model) : unreadable(opened));
  }

  private static String readable(OpenedDeadLetter opened, ReadModel model) {
    int known =
        model.story(opened.shipmentId()).map(Story::decisions).map(java.util.List::size).orElse(0);
    String plan =
        "It can be read now, as an event of shipment %s: a replay publishes it unchanged, and the application decides it."
            .formatted(opened.shipmentId());
    return known == 0
        ? plan
        : plan
            + " This shipment already has decisions (%d): if one of them is about this event, the replay becomes a DUPLICATE."
                .formatted(known);
  }

  private static String unreadable(OpenedDeadLetter opened) {
    return "It still cannot be read (%s): a replay would come back here as a new dead letter."
        .formatted(opened.fault());
  }
}
