package io.tollgate.rival.job;

import static org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

import io.tollgate.catalogue.Store;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Decider;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.decision.ShipmentState;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.RevenueChange;
import io.tollgate.domain.shipment.SeenEvent;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.producer.generate.Generator;
import io.tollgate.rival.data.Arrival;
import io.tollgate.rival.data.Outgoing;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.state.StateFormats;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decides about each shipment event. Decisions and levy-due records are emitted, encoded, to a side
 * output; changes of the quarterly table go to the main output.
 */
final class DecideShipment extends KeyedProcessFunction<String, Arrival, RevenueChange> {
  /** Records for the topics of decisions and of levy due. */
  static final OutputTag<Outgoing> RESULTS = new OutputTag<>("results", Outgoing.TYPE);

  private static final long serialVersionUID = 1;

  private final JobSettings settings;
  private transient ReferenceSnapshot reference;
  private transient Form<ShipmentEvent> events;
  private transient Form<Decision> decisions;
  private transient Form<LevyDue> levyDue;
  private transient ValueState<byte[]> shipments;
  private transient MapState<String, byte[]> seenEvents;

  DecideShipment(JobSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    WireSerdes serdes = settings.serdes();
    reference = ReferenceSnapshot.of(Generator.reference());
    events = Form.of(settings, serdes, Topic.SHIPMENTS, Codecs.SHIPMENT_EVENT);
    decisions = Form.of(settings, serdes, Topic.DECISIONS, Codecs.DECISION);
    levyDue = Form.of(settings, serdes, Topic.LEVY_DUE, Codecs.LEVY_DUE);
    shipments =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    Store.SHIPMENTS.storeName(), BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    seenEvents =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    Store.SEEN_EVENTS.storeName(), Types.STRING, BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Arrival arrival, Context context, Collector<RevenueChange> out)
      throws Exception {
    ShipmentEvent event = events.read(arrival.value());
    if (!event.shipmentId().equals(arrival.shipmentId())) {
      throw new IllegalArgumentException(
          "the record's key "
              + arrival.shipmentId()
              + " is not its shipment id "
              + event.shipmentId());
    }
    Optional<ShipmentState> before =
        Optional.ofNullable(shipments.value()).map(StateFormats.SHIPMENT_STATE::read);
    Ruling ruling = Decider.decide(before, seen(before, event.eventId()), event, reference);
    remember(ruling);
    Provenance provenance = provenance(arrival, ruling.decision().finding().lineIndex());
    Decision decision = ruling.decision().withProvenance(provenance);
    context.output(RESULTS, decisions.outgoing(arrival.key(), decision));
    for (LevyDue due : ruling.levyDue()) {
      context.output(RESULTS, levyDue.outgoing(arrival.key(), due));
    }
    ruling.decision().changes().forEach(out::collect);
  }

  /**
   * The accepted event with an id, from the shipment's state or from the store for the overflow.
   */
  private Optional<SeenEvent> seen(Optional<ShipmentState> state, String eventId) throws Exception {
    Optional<SeenEvent> inline = state.flatMap(known -> known.seen(eventId));
    if (inline.isPresent() || state.isEmpty() || !state.get().hasMoreElsewhere()) {
      return inline;
    }
    return Optional.ofNullable(seenEvents.get(eventId)).map(StateFormats.SEEN_EVENT::read);
  }

  private void remember(Ruling ruling) throws Exception {
    if (ruling.next().isPresent()) {
      shipments.update(StateFormats.SHIPMENT_STATE.write(ruling.next().get()));
    }
    if (ruling.spilled().isPresent()) {
      SeenEvent seen = ruling.spilled().get();
      seenEvents.put(seen.eventId(), StateFormats.SEEN_EVENT.write(seen));
    }
  }

  private static Provenance provenance(Arrival arrival, OptionalInt line) {
    if (arrival.source().isEmpty()) {
      return new Provenance(arrival.partition(), arrival.offset(), "", 0);
    }
    SourceRows rows = SourceRows.parse(arrival.source().get());
    return new Provenance(arrival.partition(), arrival.offset(), rows.file(), rows.rowOf(line));
  }
}
