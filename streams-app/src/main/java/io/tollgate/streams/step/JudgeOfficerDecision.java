package io.tollgate.streams.step;

import io.tollgate.domain.decision.OfficerRules;
import io.tollgate.domain.decision.OfficerRuling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Judges officers' decisions about shipments on hold. Each one gets one outcome. If it changes the
 * shipment's status, the step also emits a decision about the shipment, like that of an event.
 */
public final class JudgeOfficerDecision
    implements Processor<String, OfficerDecision, String, OfficerRuling> {
  private final Sources sources;
  private final Routing routing;
  private final StreamObserver observer;
  private ProcessorContext<String, OfficerRuling> context;
  private ShipmentStores stores;
  private AlertMemory alerts;
  private TaskUsage usage;
  private TaskObserver task = TaskObserver.NONE;

  /**
   * Creates the step.
   *
   * @param partitions the number of partitions of the shipments topic
   */
  public JudgeOfficerDecision(Sources sources, int partitions, StreamObserver observer) {
    this.sources = sources;
    this.routing = new Routing(partitions);
    this.observer = observer;
  }

  @Override
  public void init(ProcessorContext<String, OfficerRuling> context) {
    this.context = context;
    this.stores = new ShipmentStores(context);
    this.alerts = new AlertMemory(context);
    this.usage = new TaskUsage(context, sources.usage());
    this.task = observer.begin(context.taskId());
  }

  @Override
  public void process(Record<String, OfficerDecision> input) {
    task.read();
    OfficerDecision sent = input.value();
    int partition = context.recordMetadata().orElseThrow().partition();
    routing.check(input.key(), sent == null ? null : sent.shipmentId(), partition);
    Optional<ShipmentState> before = stores.shipment(sent.shipmentId());
    OfficerRuling ruling = judge(before, sent, sources.reference().current());
    // All writes follow here; a failure replays the task.
    ruling.next().ifPresent(next -> stores.remember(sent.shipmentId(), before, next));
    context.forward(input.withValue(ruling));
    observer.judged(ruling.outcome());
    ruling.ruling().ifPresent(observer::decided);
    task.outcome();
  }

  private OfficerRuling judge(
      Optional<ShipmentState> before, OfficerDecision sent, ReferenceSnapshot reference) {
    boolean alerted =
        before.isPresent()
            && (alerts.isAlerted(sent.shipmentId(), before.get().standing().revision())
                || usage.isInExcess(sent.shipmentId()));
    try {
      return OfficerRules.judge(
          before,
          sent,
          new OfficerRules.Grounds(sources.officers().register(), reference, usage, alerted));
    } catch (RuntimeException e) {
      throw new UndecidableEventException("the rules failed on the officer's decision: " + e, e);
    }
  }
}
