package io.tollgate.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.erp.ErpExample;
import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.shipment.ShapeException;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.producer.generate.Generator;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.source.SourceRows;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShipmentPublisherIT {
  private static final int EVENTS = 2000;

  @RegisterExtension static final LocalCluster CLUSTER = new LocalCluster();

  private static List<Received<ShipmentEvent>> written(PublisherSettings settings) {
    return LocalCluster.all(settings, Topic.SHIPMENTS, Codecs.SHIPMENT_EVENT);
  }

  /** A port without a listener. */
  private static String nowhere() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  @Test
  void shouldRunTheExample() {
    PublisherSettings settings = CLUSTER.installation("example");
    Place place = new ErpExample(settings).goodsHaveLeft();
    assertThat(written(settings))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(new Place(record.partition(), record.offset())).isEqualTo(place);
              assertThat(record.key()).isEqualTo("DELIVERY-4711");
              assertThat(record.value()).isEqualTo(ErpExample.shipment());
            });
  }

  @Test
  void shouldWriteEveryEventOnceInOrderToItsPartitionAndReportTheRanges() {
    PublisherSettings settings = CLUSTER.installation("many");
    Generator generator = Generator.seeded(5);
    List<ShipmentEvent> events = new ArrayList<>();
    Published published;
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      for (int i = 0; i < EVENTS; i++) {
        events.add(generator.next());
        publisher.publish(events.get(i), SourceRows.of("may.csv", i + 2L));
      }
      published = publisher.flush();
    }
    assertThat(published.events()).isEqualTo(EVENTS);
    List<Received<ShipmentEvent>> written = written(settings);
    assertThat(written).hasSize(EVENTS);
    for (int partition = 0; partition < LocalCluster.PARTITIONS; partition++) {
      int here = partition;
      List<Received<ShipmentEvent>> records =
          written.stream().filter(record -> record.partition() == here).toList();
      assertThat(records)
          .extracting(Received::value)
          .containsExactlyElementsOf(
              events.stream().filter(event -> partitionOf(event) == here).toList());
      assertThat(published.partitions().get(partition))
          .isEqualTo(new Published.Range(records.size(), 0, records.size() - 1L));
    }
  }

  /** The partition by Kafka's default: murmur2 of the key. */
  private static int partitionOf(ShipmentEvent event) {
    byte[] key = event.shipmentId().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % LocalCluster.PARTITIONS;
  }

  @Test
  void shouldSendFileAndRowsWithTheEvent() {
    PublisherSettings settings = CLUSTER.installation("rows");
    SourceRows rows = SourceRows.of("June shipments.csv", 7, 8, 10);
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      publisher.publish(EventFixture.event("S1", "E1").build(), rows);
      publisher.flush();
    }
    assertThat(SourceRows.parse(written(settings).get(0).headers().get(SourceRows.HEADER)))
        .isEqualTo(rows);
  }

  @Test
  void shouldRefuseAnEventOverABoundAndAcceptTheNext() {
    PublisherSettings settings = CLUSTER.installation("bounds");
    ShipmentEvent event = EventFixture.event("S1", "E1").build();
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      ShipmentEvent control = event.toBuilder().shipmentId("S\n1").build();
      assertThatThrownBy(() -> publisher.publish(control))
          .isInstanceOf(ShapeException.class)
          .hasMessage("shipment_id has the control character U+000A as letter 2; remove it");
      ShipmentEvent late = event.toBuilder().invoiceNumber("9".repeat(501)).build();
      assertThatThrownBy(() -> publisher.publish(late, SourceRows.of("may.csv", 2)))
          .isInstanceOf(ShapeException.class)
          .hasMessage("invoice_number has 501 letters; shorten it to at most 500");
      publisher.publish(event).join();
    }
    assertThat(written(settings)).extracting(Received::value).containsExactly(event);
  }

  @Test
  void shouldFailAndAcceptNothingMoreIfNoBrokerAnswers() throws IOException {
    String nobody = nowhere();
    PublisherSettings settings =
        new PublisherSettings(
            new ClusterConnection(nobody, Map.of("max.block.ms", "300")),
            Map.of("schema.registry.url", CLUSTER.registryUrl()),
            Namespace.NONE);
    ShipmentEvent event = EventFixture.event("S1", "E1").build();
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      CompletableFuture<Place> place = publisher.publish(event);
      assertThatThrownBy(place::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(PublishException.class)
          .hasMessageContaining(
              "event E1 of shipment S1 could not be written to topic tollgate.shipments.v1: the"
                  + " brokers at "
                  + nobody
                  + " do not answer, or do not have the topic; ");
      assertThatThrownBy(() -> publisher.publish(event)).isInstanceOf(PublishException.class);
      assertThatThrownBy(publisher::flush).isInstanceOf(PublishException.class);
    }
  }

  @Test
  void shouldFailIfTheSchemaIsNotRegisteredAndMayNotBe() {
    PublisherSettings installed = CLUSTER.installation("unregistered");
    PublisherSettings settings =
        new PublisherSettings(
            installed.cluster(),
            Map.of("schema.registry.url", CLUSTER.registryUrl(), "auto.register.schemas", "false"),
            installed.names());
    ShipmentEvent event = EventFixture.event("S1", "E1").build();
    try (ShipmentPublisher publisher = ShipmentPublisher.connect(settings)) {
      assertThatThrownBy(() -> publisher.publish(event))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("unregistered.tollgate.shipments.v1-value")
          .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
      assertThatThrownBy(publisher::flush).isInstanceOf(PublishException.class);
    }
    assertThat(written(settings)).isEmpty();
  }

  @Test
  void shouldRefuseAnInvalidAddress() {
    assertThatThrownBy(
            () -> ShipmentPublisher.connect(PublisherSettings.of("nowhere", "http://127.0.0.1:1")))
        .isInstanceOf(PublishException.class)
        .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
  }
}
