package io.tollgate.streams.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.domain.fixture.ReferenceFixture;
import io.tollgate.domain.snapshot.ReferenceSnapshot;
import io.tollgate.web.ListenAddress;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the screening request of an ERP system before goods leave. */
class ScreeningHandlerTest {
  private static final String SHIPMENT =
      """
      {"shipment_id": "S-1", "exporter_id": "NVDA", "ship_date": "2026-03-02",
       "parties": [{"role": "BUYER", "party_id": "P-GOOD", "name": "Good Cloud", "country": "CN"}],
       "end_use": "COMMERCIAL", "destination_country": "CN", "currency": "USD",
       "lines": [{"sku": "H200-SXM", "quantity": 8}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private Optional<ReferenceSnapshot> reference =
      Optional.of(ReferenceSnapshot.of(ReferenceFixture.tables()));
  private HttpEndpoints endpoints;

  @BeforeEach
  void start() {
    endpoints =
        HttpEndpoints.start(
            new ListenAddress("127.0.0.1", 0, Set.of("tollgate-1")),
            new HttpEndpoints.Served(
                () -> new Health(true, "RUNNING", "", Optional.empty(), Optional.empty()),
                () -> "",
                () -> reference));
  }

  @AfterEach
  void stop() {
    endpoints.close();
  }

  private HttpResponse<String> ask(String body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + endpoints.port() + "/v1/screenings");
    return client.send(
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private JsonNode answer(int status, String body) throws Exception {
    HttpResponse<String> response = ask(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return new ObjectMapper().readTree(response.body());
  }

  private String status(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoints.port())) {
      socket
          .getOutputStream()
          .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  /** DNS rebinding: a page's host name points to this machine. */
  @Test
  void shouldAnswerRequestsForItsOwnNamesOnly() throws Exception {
    for (String path : new String[] {"/health", "/metrics", "/live"}) {
      String get = "GET " + path + " HTTP/1.1\r\nHost: ";
      assertThat(status(get + "evil.example")).isEqualTo("HTTP/1.1 403 Forbidden");
      for (String own : new String[] {"localhost:8080", "10.1.2.3:8080", "tollgate-1:8080"}) {
        assertThat(status(get + own)).isEqualTo("HTTP/1.1 200 OK");
      }
    }
    assertThat(
            status(
                "POST /v1/screenings HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example"
                    + "\r\nContent-Type: text/plain\r\nContent-Length: 0"))
        .isEqualTo("HTTP/1.1 403 Forbidden");
  }

  @Test
  void shouldClearAnApprovedBuyer() throws Exception {
    JsonNode answer = answer(200, SHIPMENT);

    assertThat(answer.path("answer").asText()).isEqualTo("CLEAR");
    assertThat(answer.path("shipment_id").asText()).isEqualTo("S-1");
    assertThat(answer.path("reference_version").asText())
        .isEqualTo(reference.orElseThrow().manifest().version());
  }

  @Test
  void shouldBlockADeclaredMilitaryEndUse() throws Exception {
    JsonNode answer = answer(200, SHIPMENT.replace("COMMERCIAL", "MILITARY"));

    assertThat(answer.path("answer").asText()).isEqualTo("BLOCK");
    assertThat(answer.path("rule").asText()).isEqualTo("DECLARED_END_USE");
    assertThat(answer.path("detail").asText()).contains("MILITARY");
  }

  @Test
  void shouldExplainTheScoreOfAMatch() throws Exception {
    JsonNode answer =
        answer(200, SHIPMENT.replace("Good Cloud", ReferenceFixture.LISTED_NAME + " Ltd"));

    assertThat(answer.path("answer").asText()).isEqualTo("BLOCK");
    JsonNode evidence = answer.path("evidence");
    assertThat(evidence.path("match_threshold").asText()).isEqualTo("0.95");
    double taken = 0;
    for (JsonNode step : evidence.path("steps")) {
      taken += step.path("taken").asDouble();
    }
    assertThat(answer.path("score").asDouble()).isCloseTo(1 - taken, within(1e-9));
    assertThat(taken).isPositive();
  }

  @Test
  void shouldHoldABuyerWhoIsNotApproved() throws Exception {
    JsonNode answer = answer(200, SHIPMENT.replace("P-GOOD", "P-UNKNOWN"));

    assertThat(answer.path("answer").asText()).isEqualTo("HOLD");
    assertThat(answer.path("rule").asText()).isEqualTo("NOT_APPROVED");
    assertThat(answer.path("role").asText()).isEqualTo("BUYER");
  }

  @Test
  void shouldSayWhyTheEventWouldBeRejected() throws Exception {
    JsonNode answer = answer(422, SHIPMENT.replace("H200-SXM", "H999"));

    assertThat(answer.path("rule").asText()).isEqualTo("UNKNOWN_SKU");
    assertThat(answer.path("detail").asText()).contains("'H999' is not in products.csv");
  }

  @Test
  void shouldGiveTheCodeOfATextOverItsBound() throws Exception {
    JsonNode name = answer(400, SHIPMENT.replace("Good Cloud", "n".repeat(1_001)));
    assertThat(name.path("code").asText()).isEqualTo("TEXT_TOO_LONG");
    assertThat(name.path("field").asText()).isEqualTo("name");
    JsonNode id = answer(400, SHIPMENT.replace("P-GOOD", "P\\u0000"));
    assertThat(id.path("code").asText()).isEqualTo("CONTROL_CHARACTER");
    assertThat(id.path("error").asText())
        .isEqualTo("party_id has the control character U+0000 as letter 2; remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ship_date": "2026-03-02"   | "ship_date": "yesterday"     | ship_date
          "ship_date": "2026-03-02",  |                              | ship_date
          "quantity": 8               | "quantity": 8.5              | quantity
          "quantity": 8               | "quantity": 1e999999999      | quantity
          "quantity": 8               | "qty": 8                     | qty
          "country": "CN"             | "country": "China"           | country
          "role": "BUYER"             | "role": "CONSIGNEE"          | parties
          "role": "BUYER"             | "role": "SELLER"             | role
          "end_use": "COMMERCIAL"     | "end_use": "WAR"             | end_use
          {"shipment_id"              | "shipment_id"                | body
          "exporter_id"               | "event_type": "SENT", "exporter_id"       | event_type
          "exporter_id"               | "revision": "first", "exporter_id"        | revision
          "exporter_id"               | "occurred_at": "2026-03-02", "exporter_id" | occurred_at
          """)
  void shouldNameTheFieldAtFault(String good, String bad, String field) throws Exception {
    String replacement = bad == null ? "" : bad;
    JsonNode answer = answer(400, SHIPMENT.replace(good, replacement));

    assertThat(answer.path("field").asText()).isEqualTo(field);
    assertThat(answer.path("error").asText()).startsWith(field);
  }

  @Test
  void shouldAnswer503WithoutReferenceData() throws Exception {
    reference = Optional.empty();

    assertThat(answer(503, SHIPMENT).path("error").asText())
        .contains("no reference data is loaded yet");
  }
}
