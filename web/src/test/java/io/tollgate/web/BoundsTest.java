package io.tollgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.web.HealthRoutes.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many and slow requests leave probes and metrics alive. */
@Timeout(60)
class BoundsTest {
  /** More than any server's threads. */
  private static final int MANY = 260;

  /** More than the buffers of a connection take if the client does not read. */
  private static final byte[] BIG = new byte[12 << 20];

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final List<Socket> sockets = new ArrayList<>();
  private WebServer server;

  private WebServer.Builder builder() {
    Probe good = new Probe(true, Json.object());
    return WebServer.at(ListenAddress.onLoopback(0))
        .health(new HealthRoutes(() -> good, () -> good, () -> good))
        .metrics(() -> "up 1\n")
        .bodiesUpTo(1_000)
        .routes(
            routes -> {
              routes.get(
                  "/slow",
                  context -> {
                    stuck.countDown();
                    boolean unused = release.await(50, TimeUnit.SECONDS);
                    context.result("done");
                  });
              routes.get("/big", context -> context.result(BIG));
              routes.post("/echo", context -> context.result(context.body()));
              routes.get(
                  "/missing",
                  context -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                  });
            });
  }

  @BeforeEach
  void start() {
    server = builder().start();
  }

  @AfterEach
  void stop() throws IOException {
    release.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private HttpResponse<String> ask(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private Socket open(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    sockets.add(socket);
    send(socket, text);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private void assertAlive() throws Exception {
    for (String path : new String[] {"/health", "/health/live", "/health/ready", "/metrics"}) {
      assertThat(ask(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void shouldAnswerProbesAndMetricsWhileManySlowAnswersAreDue() throws Exception {
    for (int i = 0; i < MANY; i++) {
      open("GET /slow HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }
    assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
    assertAlive();
    String refused = answer(open("GET /slow HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
    assertThat(refused)
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 1")
        .endsWith("{\"error\":\"too many requests at once; try again later\"}");
  }

  /** Jetty would end the silent connections after 30 s, so the limit is shorter. */
  @Test
  @Timeout(20)
  void shouldAnswerEverythingWhileManyBodiesAreSlow() throws Exception {
    for (int i = 0; i < MANY; i++) {
      open("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\na");
    }
    assertAlive();
    assertThat(
            client
                .send(
                    request("/echo").POST(BodyPublishers.ofString("hello")).build(),
                    BodyHandlers.ofString())
                .body())
        .isEqualTo("hello");
  }

  /** Jetty would cut the silent clients off after 30 s, so the limit is shorter. */
  @Test
  @Timeout(20)
  void shouldAnswerEverythingWhileManyClientsDoNotRead() throws Exception {
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket();
      sockets.add(socket);
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      send(socket, "GET /big HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }
    assertAlive();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        client
                            .send(
                                request("/echo").POST(BodyPublishers.ofString("hello")).build(),
                                BodyHandlers.ofString())
                            .body())
                    .isEqualTo("hello"));
  }

  @Test
  void shouldSendALargeAnswerWhole() throws Exception {
    assertThat(client.send(request("/big").build(), BodyHandlers.ofByteArray()).body())
        .isEqualTo(BIG);
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeWhetherItSaysSoOrNot() throws Exception {
    String head = "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    assertThat(answer(open(head + "Content-Length: 1001\r\n\r\n")))
        .startsWith("HTTP/1.1 413")
        .endsWith("{\"error\":\"the body is larger than 1,000 bytes\"}");
    String chunk = "1f4\r\n" + "a".repeat(500) + "\r\n";
    assertThat(answer(open(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3))))
        .startsWith("HTTP/1.1 413");
    String whole = head + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(answer(open(whole + chunk + chunk + "0\r\n\r\n")))
        .startsWith("HTTP/1.1 200")
        .endsWith("a".repeat(1_000));
  }

  @Test
  void shouldEndABodyThatTakesTooLong() throws Exception {
    server.close();
    server = builder().bodiesWithin(Duration.ZERO).start();
    Socket slow = open("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\na");
    assertThat(answer(slow))
        .startsWith("HTTP/1.1 408")
        .contains("the body did not arrive within 0 s");
  }

  @Test
  void shouldGiveBackTheMemoryOfBodies() {
    Memory memory = new Memory(10);
    assertThat(memory.take(6)).isTrue();
    assertThat(memory.take(6)).isFalse();
    memory.giveBack(6);
    assertThat(memory.take(10)).isTrue();
  }

  @Test
  void shouldRefuseAMethodInAHeader() throws Exception {
    for (String header :
        new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
      HttpResponse<String> answer =
          client.send(request("/echo").header(header, "POST").build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("the header " + header + " is refused");
    }
  }

  @Test
  void shouldSayInJsonThatAClassIsMissing() throws Exception {
    HttpResponse<String> answer = ask("/missing");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"error\":\"internal error; see the server's log\"}");
  }
}
