package io.tollgate.web;

import io.tollgate.web.Front.Exchange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads a request's body to its end. While bytes are still to come, no thread waits for them. A
 * connection that sends nothing at all ends with Jetty's idle timeout.
 */
final class BodyReader implements Runnable {
  private final Exchange exchange;
  private final Bodies bodies;
  private final Consumer<Request> done;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(0);

  BodyReader(Exchange exchange, Bodies bodies, Consumer<Request> done) {
    this.exchange = exchange;
    this.bodies = bodies;
    this.done = done;
  }

  void start() {
    if (exchange.request().getLength() > bodies.most()) {
      refuseTooLarge();
      return;
    }
    Request.addCompletionListener(
        exchange.request(), failure -> bodies.memory().giveBack(read.size()));
    run();
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = exchange.request().read();
      if (chunk == null) {
        exchange.request().demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        exchange.callback().failed(chunk.getFailure());
        return;
      }
      if (!takes(chunk)) {
        return;
      }
    }
  }

  /** Returns whether more is to come. */
  private boolean takes(Content.Chunk chunk) {
    boolean isLast = chunk.isLast();
    byte[] bytes = new byte[chunk.remaining()];
    chunk.getByteBuffer().get(bytes);
    chunk.release();
    if (read.size() + bytes.length > bodies.most()) {
      refuseTooLarge();
      return false;
    }
    if (!bodies.memory().take(bytes.length)) {
      exchange.refuse(
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "the bodies of other requests use up the memory for them; try again later");
      return false;
    }
    read.writeBytes(bytes);
    if (isLast) {
      done.accept(new Whole(exchange.request(), read.toByteArray()));
      return false;
    }
    if (NanoTime.since(exchange.request().getBeginNanoTime()) > bodies.within().toNanos()) {
      exchange.refuse(
          HttpStatus.REQUEST_TIMEOUT_408,
          "the body did not arrive within %d s".formatted(bodies.within().toSeconds()));
      return false;
    }
    return true;
  }

  private void refuseTooLarge() {
    exchange.refuse(
        HttpStatus.PAYLOAD_TOO_LARGE_413,
        "the body is larger than %,d bytes".formatted(bodies.most()));
  }

  /** A request whose body is in memory. */
  private static final class Whole extends Request.Wrapper {
    private final ByteBufferContentSource body;

    Whole(Request request, byte[] bytes) {
      super(request);
      this.body = new ByteBufferContentSource(ByteBuffer.wrap(bytes));
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable ready) {
      body.demand(ready);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}
