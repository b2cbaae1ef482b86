package io.tollgate.ops.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with one console open: it keeps the cookie and the token. */
final class ConsoleClient {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private String cookie = "";
  private String token = "";

  ConsoleClient(int port) {
    this.port = port;
  }

  String cookie() {
    return cookie;
  }

  /** Uses a cookie that somebody planted. */
  ConsoleClient with(String planted) {
    cookie = planted;
    return this;
  }

  /** Does not send the token. */
  ConsoleClient withoutToken() {
    token = "";
    return this;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("pac4jCsrfToken", token);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).header("Origin", origin()).POST(BodyPublishers.ofString(body)));
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    return send(
        request("/api/session")
            .header("Origin", origin())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(name, password))));
  }

  static String form(String name, String password) {
    return "username=" + encoded(name) + "&password=" + encoded(password);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
