package io.tollgate.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Keeps an answer until it is whole, and sends it without a thread that waits for the client to
 * read it. A client that has not read it after a minute is cut off.
 */
final class WholeAnswer extends Response.Wrapper {
  private static final long MOST_SECONDS = 60;

  private final Memory memory;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);

  WholeAnswer(Request request, Response response, Memory memory) {
    super(request, response);
    this.memory = memory;
    Request.addCompletionListener(request, failure -> memory.giveBack(kept.size()));
  }

  @Override
  public void write(boolean last, ByteBuffer content, Callback callback) {
    if (content != null && content.hasRemaining()) {
      byte[] bytes = new byte[content.remaining()];
      if (!memory.take(bytes.length)) {
        callback.failed(new IOException("clients leave too many answers unread"));
        return;
      }
      content.get(bytes);
      kept.writeBytes(bytes);
    }
    if (last) {
      super.write(true, ByteBuffer.wrap(kept.toByteArray()), inTime(callback));
    } else {
      callback.succeeded();
    }
  }

  private Callback inTime(Callback callback) {
    Request request = getRequest();
    Scheduler.Task cutOff =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () ->
                    request
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close(new TimeoutException("the client does not read the answer")),
                MOST_SECONDS,
                TimeUnit.SECONDS);
    return Callback.from(cutOff::cancel, callback);
  }

  @Override
  public void reset() {
    memory.giveBack(kept.size());
    kept.reset();
    super.reset();
  }
}
