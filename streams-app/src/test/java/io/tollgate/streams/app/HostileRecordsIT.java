package io.tollgate.streams.app;

import static io.tollgate.domain.fixture.EventFixture.event;
import static io.tollgate.domain.fixture.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.catalogue.Topic;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Provenance;
import io.tollgate.domain.fixture.EventFixture;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.shipment.Line;
import io.tollgate.domain.shipment.ShipmentEvent;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.streams.fixture.Installation;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import io.tollgate.wire.codec.Codecs;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of any client that has the right to write shipments, up to the largest that the brokers
 * take: each gets one outcome, and no stream thread dies.
 */
@ExtendWith(SharedStackExtension.class)
class HostileRecordsIT {
  private static final int BROKER_LIMIT = 1_048_588;
  private static final String LISTED = ReferenceFixture.LISTED_NAME;

  private static final Duration POLL = Duration.ofMillis(200);

  private static SharedStack stack;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
  }

  /** An application that a single death of a thread stops. */
  private static TollgateApp app(Installation installation) {
    Map<String, String> flags = new HashMap<>(installation.flags());
    flags.put("thread.deaths.max", "0");
    return TollgateApp.start(AppSettings.of(flags, Map.of(), Optional.empty()));
  }

  /** Writes records to the shipments topic as a foreign client does. */
  private static final class Client implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, String> places = new LinkedHashMap<>();

    Client(Installation installation, String compression) {
      Map<String, Object> settings = installation.cluster().properties();
      settings.put("compression.type", compression);
      settings.put("max.request.size", 64 << 20);
      settings.put("buffer.memory", 128L << 20);
      topic = installation.names().topic(Topic.SHIPMENTS);
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void send(String name, String key, byte[] value, String... headers) throws Exception {
      ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
      for (int i = 0; i < headers.length; i += 2) {
        record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
      }
      RecordMetadata written = producer.send(record).get();
      places.put(written.partition() + ":" + written.offset(), name);
    }

    /** The largest record of garbage that the brokers take. */
    void sendLargest() throws Exception {
      for (int size = BROKER_LIMIT - 61; ; size--) {
        try {
          send("largest", "S-largest", "A".repeat(size).getBytes(StandardCharsets.UTF_8));
          return;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(RecordTooLargeException.class);
        }
      }
    }

    @Override
    public void close() {
      producer.close();
    }
  }

  private static byte[] bytes(Installation installation, ShipmentEvent event) {
    return installation
        .serdes()
        .serde(Codecs.SHIPMENT_EVENT)
        .serializer()
        .serialize(installation.names().topic(Topic.SHIPMENTS), event);
  }

  private static byte[] text(String letter, int size) {
    return letter.repeat(size).getBytes(StandardCharsets.UTF_8);
  }

  /** The event with a price of very many digits, which is the last field of its last line. */
  private static byte[] withHugePrice(byte[] event, int digits) {
    int head = event.length - 1 - 4 - 1;
    ByteBuffer record = ByteBuffer.allocate(head + 3 + digits + 1).put(event, 0, head);
    int length = digits << 1;
    record.put((byte) ((length & 0x7f) | 0x80)).put((byte) (((length >>> 7) & 0x7f) | 0x80));
    record.put((byte) (length >>> 14)).put(text("U", digits)).put((byte) 0);
    return record.array();
  }

  /** The event with one more field, which a schema of its own says contains itself. */
  private static byte[] nested(Installation installation, byte[] event) throws Exception {
    String schema = Codecs.SHIPMENT_EVENT.schema().toString();
    String field =
        ",{'name':'junk','type':{'type':'record','name':'N','fields':[{'name':'n','type':['null','N']}]}}]}";
    String grown = schema.substring(0, schema.length() - 2) + field.replace('\'', '"');
    String body = "{\"schema\":\"" + grown.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    String subject = installation.names().prefix() + "-junk";
    String answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(stack.registryUrl() + "/subjects/" + subject + "/versions"))
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString())
            .body();
    int id = Integer.parseInt(answer.replaceAll("\\D+", ""));
    byte[] record = Arrays.copyOf(event, event.length + 700_000);
    Arrays.fill(record, event.length, record.length, (byte) 2);
    ByteBuffer.wrap(record).putInt(1, id);
    return record;
  }

  private static EventFixture named(String shipmentId, String name) {
    return event(shipmentId, "E-1").buyer(ReferenceFixture.GOOD, name, "CN");
  }

  private static EventFixture withLines(String shipmentId, int lines, String skuStart) {
    return event(shipmentId, "E-1")
        .lines(
            IntStream.range(0, lines)
                .mapToObj(i -> line(i, skuStart, 1, "1"))
                .toArray(Line[]::new));
  }

  private static String place(Received<byte[]> letter) {
    return header(letter, "__streams.errors.partition")
        + ":"
        + header(letter, "__streams.errors.offset");
  }

  private static String header(Received<byte[]> record, String name) {
    byte[] value = record.headers().get(name);
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  @Test
  void shouldGiveEachHostileRecordOneOutcomeAndStayAlive(@TempDir Path state) throws Exception {
    Installation installation = new Installation(stack, "hostile", state);
    installation.load(ReferenceFixture.tables());
    try (TollgateApp app = app(installation);
        Client client = new Client(installation, "none");
        Client packed = new Client(installation, "gzip")) {
      byte[] plain = bytes(installation, event("S-price", "E-1").build());

      client.send("garbage", "S-garbage", text("A", 1_047_500));
      client.sendLargest();
      client.send(
          "name",
          "S-name",
          bytes(installation, named("S-name", LISTED + " ".repeat(600_000)).build()));
      client.send("price", "S-price", withHugePrice(plain, 400_000));
      client.send("nested", "S-price", nested(installation, plain));
      client.send(
          "invoice",
          "S-invoice",
          bytes(
              installation,
              event("S-invoice", "E-1").build().toBuilder()
                  .invoiceNumber("9".repeat(900_000))
                  .build()));
      client.send(
          "sender headers",
          "S-senders",
          bytes(installation, event("S-senders", "E-1").build()),
          "junk",
          "h".repeat(1_000_000));
      client.send("key", "k".repeat(400_000), plain);
      String id = "s".repeat(250_000);
      client.send("id", id, bytes(installation, event(id, "E-1").build()));
      client.send("event id", "S-e", bytes(installation, event("S-e", "E\u0000").build()));
      client.send("header", "S-h", text("A", 10), "junk", "h".repeat(1_047_000));
      client.send(
          "source",
          "S-src",
          bytes(installation, event("S-src", "E-1").build()),
          "tollgate.source",
          "2 " + "f".repeat(1_040_000));
      client.send(
          "lines",
          "S-lines",
          bytes(installation, withLines("S-lines", 20_000, "H200-SXM").build()));
      client.send(
          "held lines",
          "S-held",
          bytes(installation, withLines("S-held", 13_000, "H200-SXM").currency("JPY").build()));
      packed.send("packed", "S-packed", text("A", 20_000_000));
      packed.send(
          "packed lines",
          "S-packed2",
          bytes(installation, withLines("S-packed2", 300_000, "H20").build()));
      client.send("last", "S-last", bytes(installation, event("S-last", "E-1").build()));

      Map<String, String> sent = new LinkedHashMap<>(client.places);
      sent.putAll(packed.places);
      Outcomes outcomes = Outcomes.await(installation, app, sent.size());
      assertThat(outcomes.places()).containsExactlyInAnyOrderElementsOf(sent.keySet());

      Map<String, String> codes = new HashMap<>();
      for (Decision decision : outcomes.decisions) {
        String code = decision.outcome() + " " + decision.finding().code();
        codes.put(sent.get(place(decision)), code);
      }
      Map<String, Received<byte[]>> letters = new HashMap<>();
      for (Received<byte[]> letter : outcomes.letters) {
        codes.put(sent.get(place(letter)), "letter");
        letters.put(sent.get(place(letter)), letter);
      }
      assertThat(codes)
          .containsEntry("garbage", "letter")
          .containsEntry("largest", "letter")
          .containsEntry("name", "REJECTED TEXT_TOO_LONG")
          .containsEntry("price", "letter")
          .containsEntry("nested", "letter")
          .containsEntry("invoice", "REJECTED TEXT_TOO_LONG")
          .containsEntry("sender headers", "CLEARED ")
          .containsEntry("key", "letter")
          .containsEntry("id", "letter")
          .containsEntry("event id", "letter")
          .containsEntry("header", "letter")
          .containsEntry("source", "CLEARED ")
          .containsEntry("lines", "REJECTED OVERSIZED")
          .containsEntry("held lines", "HELD AWAITING_FX")
          .containsEntry("packed", "letter")
          .containsEntry("packed lines", "REJECTED OVERSIZED")
          .containsEntry("last", "CLEARED ");

      assertThat(letters.get("price").value()).hasSizeGreaterThan(400_000);
      assertThat(header(letters.get("price"), "__streams.errors.message")).hasSizeLessThan(2_002);
      assertThat(header(letters.get("price"), "tollgate.raw-sha256")).isEmpty();
      Received<byte[]> referring = letters.get("packed");
      assertThat(referring.value()).isEqualTo(text("A", 65_536));
      assertThat(header(referring, "tollgate.raw-bytes")).isEqualTo("20000000");
      assertThat(header(referring, "tollgate.raw-sha256"))
          .isEqualTo(
              HexFormat.of()
                  .formatHex(MessageDigest.getInstance("SHA-256").digest(text("A", 20_000_000))));
      assertThat(header(referring, "__streams.errors.topic"))
          .isEqualTo(installation.names().topic(Topic.SHIPMENTS));
      assertThat(app.failure().toCompletableFuture()).isNotDone();
    }
  }

  /** What has become of the records so far. */
  private static final class Outcomes {
    final List<Decision> decisions = new ArrayList<>();
    final List<Received<byte[]>> letters = new ArrayList<>();

    /** Waits for some number of outcomes, or for the application's end. */
    static Outcomes await(Installation installation, TollgateApp app, int count) {
      Outcomes outcomes = new Outcomes();
      Deserializer<Decision> values = installation.serdes().serde(Codecs.DECISION).deserializer();
      try (TopicReader<Decision> decisions =
              TopicReader.open(
                  installation.cluster(), installation.names().topic(Topic.DECISIONS), values);
          TopicReader<byte[]> letters =
              TopicReader.open(
                  installation.cluster(),
                  installation.names().topic(Topic.SHIPMENTS_DLQ),
                  new ByteArrayDeserializer())) {
        Awaitility.await()
            .atMost(Installation.TIMEOUT)
            .untilAsserted(
                () -> {
                  decisions.poll(POLL).forEach(one -> outcomes.decisions.add(one.value()));
                  outcomes.letters.addAll(letters.poll(POLL));
                  assertThat(app.failure().toCompletableFuture()).isNotDone();
                  assertThat(outcomes.places()).hasSizeGreaterThanOrEqualTo(count);
                });
      }
      return outcomes;
    }

    List<String> places() {
      return Stream.concat(
              decisions.stream().map(HostileRecordsIT::place),
              letters.stream().map(HostileRecordsIT::place))
          .toList();
    }
  }

  private static String place(Decision decision) {
    Provenance from = decision.provenance().orElseThrow();
    return from.partition() + ":" + from.offset();
  }

  @Test
  void shouldGiveRecordsOfAnySizeOneOutcome(@TempDir Path state) throws Exception {
    Installation installation = new Installation(stack, "sizes", state);
    installation.load(ReferenceFixture.tables());
    Random random = new Random(20_261_201);
    try (TollgateApp app = app(installation);
        Client client = new Client(installation, "none")) {
      for (int i = 0; i < 40; i++) {
        String shipment = "S-" + i;
        int size = random.nextInt(900_000, 1_047_000);
        byte[] value =
            switch (random.nextInt(4)) {
              case 0 -> text("A", size);
              case 1 -> bytes(installation, named(shipment, LISTED + " ".repeat(size)).build());
              case 2 -> bytes(installation, withLines(shipment, 1 + size / 30, "H200-SXM").build());
              default ->
                  flipped(
                      random,
                      bytes(installation, withLines(shipment, 1 + size / 30, "H20").build()));
            };
        client.send("record " + i, shipment, value);
      }
      assertThat(Outcomes.await(installation, app, 40).places())
          .containsExactlyInAnyOrderElementsOf(client.places.keySet());
    }
  }

  private static byte[] flipped(Random random, byte[] value) {
    for (int i = 0; i < 3; i++) {
      value[random.nextInt(5, value.length)] = (byte) random.nextInt();
    }
    return value;
  }
}
