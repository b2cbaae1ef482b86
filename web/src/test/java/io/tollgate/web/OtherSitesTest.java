package io.tollgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of other sites make a browser send. */
class OtherSitesTest {
  private WebServer server;

  @BeforeEach
  void start() {
    server =
        WebServer.at(ListenAddress.onLoopback(0))
            .allowingItsNamesAndAddresses("http.allow.hosts")
            .routes(
                routes -> {
                  routes.get("/", context -> context.result("page"));
                  routes.get("/api/data", context -> context.result("data"));
                  routes.post("/api/data", context -> context.result("changed"));
                })
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String send(String line, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String all = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      String request = line + " HTTP/1.1\r\nConnection: close\r\n" + all + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, POST /api/data, Host: 127.0.0.1:8080",
    "200, POST /api/data, Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8080",
    "200, POST /api/data, Host: localhost:9|Origin: http://LOCALHOST:9|Sec-Fetch-Site: same-origin",
    "403, POST /api/data, Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8081",
    "403, POST /api/data, Host: 127.0.0.1:8080|Origin: http://evil.example",
    "403, POST /api/data, Host: 127.0.0.1:8080|Origin: http://127.0.0.1:8080.evil.example",
    "403, POST /api/data, Host: 127.0.0.1:8080|Origin: http://a b",
    "403, POST /api/data, Host: 127.0.0.1:8080|Origin: null",
    "403, POST /api/data, Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site",
    "403, POST /api/data, Host: 127.0.0.1:8080|Sec-Fetch-Site: same-site",
    "200, GET /api/data, Host: 127.0.0.1:8080|Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document",
    "403, GET /api/data, Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document",
    "403, GET /api/data, Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image",
    "200, GET /, Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document",
    "403, GET /, Host: 127.0.0.1:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe",
    "200, GET /, Host: 10.1.2.3:8080",
    "200, GET /, Host: [fd00::1]:8080",
    "403, GET /, Host: evil.example",
    "403, GET /, Host: 0.0.0.0:8080",
    "403, GET /, Host: 127.0.0.1.evil.example"
  })
  void shouldRefuseWhatAnotherSiteMakesABrowserSend(int status, String line, String headers)
      throws IOException {
    assertThat(send(line, headers.split("\\|", -1))).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void shouldAnswerAnOldProbeWithoutAHost() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200");
    }
  }
}
