package io.tollgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.BadRequestResponse;
import io.tollgate.web.HealthRoutes.Probe;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final String POLICY = "default-src 'self'";

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> ask(WebServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** Writes the request by hand, because Java's client does not let a test set the Host header. */
  private static String askAs(String host, WebServer server) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /word HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private static WebServer.Builder loopback() {
    return WebServer.at(ListenAddress.onLoopback(0))
        .routes(routes -> routes.get("/word", context -> context.result("hello")));
  }

  private static Probe probe(boolean isGood) {
    return new Probe(isGood, Json.object().put("good", isGood));
  }

  @Test
  void shouldNameAPortThatIsInUseAndTheOption() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> WebServer.at(ListenAddress.onLoopback(port)).start())
          .isInstanceOf(ListenException.class)
          .hasMessage(
              "port %d is in use; stop what listens there or choose another with --http-port",
              port);
    }
  }

  /** RFC 5737 reserves the address for documentation, so no machine has it. */
  @Test
  void shouldNameAnAddressThatIsNotOfThisMachine() {
    assertThatThrownBy(() -> WebServer.at(ListenAddress.of("192.0.2.1", 0)).start())
        .isInstanceOf(ListenException.class)
        .hasMessage(
            "'192.0.2.1' is not an address of this machine; choose another with --http-host");
  }

  @Test
  void shouldFreeItsPortWhenItIsClosed() throws Exception {
    WebServer server = loopback().start();
    int port = server.port();
    server.close();
    try (WebServer again = WebServer.at(ListenAddress.onLoopback(port)).start()) {
      assertThat(again.port()).isEqualTo(port);
    }
  }

  @Test
  void shouldAnswerProbesWithTheirStatusAndReason() throws Exception {
    HealthRoutes health =
        new HealthRoutes(() -> probe(true), () -> probe(true), () -> probe(false));
    try (WebServer server = loopback().health(health).start()) {
      assertThat(ask(server, "/health").statusCode()).isEqualTo(200);
      assertThat(ask(server, "/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = ask(server, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).isEqualTo("{\"good\":false}");
      assertThat(ready.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  void shouldServeMetricsAsPrometheusReadsThem() throws Exception {
    try (WebServer server = loopback().metrics(() -> "up 1\n").start()) {
      HttpResponse<String> metrics = ask(server, "/metrics");
      assertThat(metrics.body()).isEqualTo("up 1\n");
      assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
          .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
    }
  }

  @Test
  void shouldAnswerErrorsInJson() throws Exception {
    try (WebServer server =
        loopback()
            .routes(
                routes -> {
                  routes.get(
                      "/bad",
                      context -> {
                        throw new BadRequestResponse("from has to be a \"number\"");
                      });
                  routes.get(
                      "/broken",
                      context -> {
                        throw new IllegalStateException("a secret");
                      });
                })
            .start()) {
      HttpResponse<String> bad = ask(server, "/bad");
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).isEqualTo("{\"error\":\"from has to be a \\\"number\\\"\"}");
      assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/json");
      HttpResponse<String> broken = ask(server, "/broken");
      assertThat(broken.statusCode()).isEqualTo(500);
      assertThat(broken.body()).isEqualTo("{\"error\":\"internal error; see the server's log\"}");
      HttpResponse<String> nowhere = ask(server, "/nowhere");
      assertThat(nowhere.statusCode()).isEqualTo(404);
      assertThat(nowhere.body()).startsWith("{\"error\":\"");
    }
  }

  @Test
  void shouldRefuseAHostNameThatIsNotItsOwn() throws Exception {
    ListenAddress address = new ListenAddress("127.0.0.1", 0, Set.of("ops"));
    try (WebServer server =
        WebServer.at(address)
            .allowingItsNamesOnly()
            .routes(routes -> routes.get("/word", context -> context.result("hello")))
            .start()) {
      assertThat(askAs("ops:80", server)).startsWith("HTTP/1.1 200").contains("hello");
      assertThat(askAs("Evil.example:80", server))
          .startsWith("HTTP/1.1 403")
          .contains("Host 'evil.example' is not allowed; add --allow-host evil.example")
          .doesNotContain("hello");
    }
  }

  @Test
  void shouldAnswerAnyHostNameWithoutTheCheck() throws Exception {
    try (WebServer server = loopback().start()) {
      assertThat(askAs("scraped.example", server)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void shouldSendSecurityHeadersOnlyIfSet() throws Exception {
    try (WebServer plain = loopback().start();
        WebServer guarded = loopback().securityHeaders(POLICY).start()) {
      assertThat(ask(plain, "/word").headers().map()).doesNotContainKey("content-security-policy");
      var headers = ask(guarded, "/word").headers();
      assertThat(headers.firstValue("Content-Security-Policy")).hasValue(POLICY);
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  @Test
  void shouldKeepSessionsWithACookieHiddenFromScriptsAndOtherSites() throws Exception {
    try (WebServer server =
        loopback()
            .sessions(new Sessions("a-session", Duration.ofMinutes(1)))
            .routes(
                routes ->
                    routes.get(
                        "/begin",
                        context -> {
                          context.sessionAttribute("name", "anna");
                          context.result("begun");
                        }))
            .start()) {
      String cookie = ask(server, "/begin").headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie)
          .startsWith("a-session-" + server.port() + "=")
          .contains("HttpOnly")
          .contains("SameSite=Strict");
      assertThat(ask(server, "/word").headers().firstValue("Set-Cookie")).isEmpty();
    }
  }
}
