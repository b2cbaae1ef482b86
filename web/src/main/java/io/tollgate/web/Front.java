package io.tollgate.web;

import io.tollgate.web.Lanes.Lane;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The first to see each request. It reads the whole body without a thread, refuses a body that is
 * too large or too slow, and hands the request to a lane's threads. A request thus occupies a
 * thread only while its answer is made.
 */
final class Front extends Handler.Wrapper {
  /** Javalin would route by the first header as if it were the method. */
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private final Lanes lanes;
  private final Bodies bodies;
  private final String news;

  /**
   * Creates the handler.
   *
   * @param news the path of an answer that does not end (server-sent events); blank if none
   */
  Front(Lanes lanes, Bodies bodies, String news) {
    this.news = news;
    this.lanes = lanes;
    this.bodies = bodies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback);
    for (String override : OVERRIDES) {
      if (request.getHeaders().contains(override)) {
        exchange.refuse(
            HttpStatus.BAD_REQUEST_400,
            "the header " + override + " is refused; send the request with its own method");
        return true;
      }
    }
    new BodyReader(exchange, bodies, whole -> answer(exchange, whole)).start();
    return true;
  }

  private void answer(Exchange exchange, Request whole) {
    Lane lane = lanes.of(Request.getPathInContext(whole));
    try {
      lane.threads().execute(() -> run(exchange, whole, lane.answers()));
    } catch (RejectedExecutionException e) {
      exchange.refuse(
          HttpStatus.SERVICE_UNAVAILABLE_503, "too many requests at once; try again later");
    }
  }

  private void run(Exchange exchange, Request whole, Memory answers) {
    // News to a page never end, so they cannot be kept until they are whole.
    Response response =
        Request.getPathInContext(whole).equals(news)
            ? exchange.response()
            : new WholeAnswer(whole, exchange.response(), answers);
    try {
      if (!super.handle(whole, response, exchange.callback())) {
        exchange.refuse(HttpStatus.NOT_FOUND_404, "there is nothing at this path");
      }
    } catch (Exception | Error e) {
      exchange.callback().failed(e);
    }
  }

  /** A request and what answers it. */
  record Exchange(Request request, Response response, Callback callback) {
    /** Answers with an error, and closes the connection, whose body may be unread. */
    void refuse(int status, String reason) {
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
      }
      response.write(
          true,
          ByteBuffer.wrap(Json.error(reason).toString().getBytes(StandardCharsets.UTF_8)),
          callback);
    }
  }
}
