package io.tollgate.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.avro.Schema;

/** A registry over HTTP on 127.0.0.1 that records requests and fails on demand. */
public final class FakeRegistry implements AutoCloseable {
  private static final int BACKLOG = 64;
  private static final Pattern PATH =
      Pattern.compile(
          "(?<check>/compatibility)?/subjects/(?<subject>[^/]+)(?<versions>/versions(/latest)?)?"
              + "|/schemas/ids/(?<id>\\d+)");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where the next answers stall. */
  enum Stall {
    NOT,
    BEFORE_THE_HEAD,
    IN_THE_BODY
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final InMemorySchemaRegistry schemas = new InMemorySchemaRegistry();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile Stall stall = Stall.NOT;
  private volatile String plainBody = "";

  private FakeRegistry(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static FakeRegistry start() throws IOException {
    return new FakeRegistry(HttpServer.create(anyPort(), BACKLOG));
  }

  static FakeRegistry startTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeRegistry(server);
  }

  /** A registry over TLS that requires a client certificate. */
  static FakeRegistry startMutualTls(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), BACKLOG);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters needed = context.getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
          }
        });
    return new FakeRegistry(server);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public String url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next answers have these HTTP statuses and an HTML body. */
  public void answerNext(int... next) {
    for (int status : next) {
      statuses.add(status);
    }
  }

  /** Every answer is this text. */
  void answerWith(String text) {
    plainBody = text;
  }

  void stall(Stall where) {
    stall = where;
  }

  /** Method and path of each request, in order. */
  List<String> requests() {
    return requests;
  }

  List<String> authorizations() {
    return authorizations;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      Integer status = statuses.poll();
      if (stall == Stall.BEFORE_THE_HEAD) {
        awaitClose();
      } else if (stall == Stall.IN_THE_BODY) {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        awaitClose();
      } else if (status != null) {
        send(exchange, status, "<html>not a registry</html>");
      } else if (!plainBody.isEmpty()) {
        send(exchange, 200, plainBody);
      } else {
        answer(exchange, body);
      }
    }
  }

  private void answer(HttpExchange exchange, String body) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      send(exchange, 404, "<html>not found</html>");
      return;
    }
    try {
      send(exchange, 200, found(path, body).toString());
    } catch (RegistryException e) {
      boolean conflict = path.group("versions") != null && path.group("check") == null;
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.put("error_code", conflict ? 409 : 40403).put("message", e.getMessage());
      send(exchange, conflict ? 409 : 404, error.toString());
    }
  }

  private JsonNode found(Matcher path, String body) throws IOException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (path.group("id") != null) {
      return answer.put("schema", schemas.schemaOf(Integer.parseInt(path.group("id"))).toString());
    }
    String subject = URLDecoder.decode(path.group("subject"), StandardCharsets.UTF_8);
    Schema schema = new Schema.Parser().parse(MAPPER.readTree(body).get("schema").asText());
    if (path.group("check") != null) {
      if (!schemas.hasSubject(subject)) {
        throw new RegistryException("Subject '" + subject + "' not found.");
      }
      return answer.put("is_compatible", schemas.isCompatible(subject, schema));
    }
    boolean register = path.group("versions") != null;
    return answer.put(
        "id", register ? schemas.register(subject, schema) : schemas.idOf(subject, schema));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
