package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.ServiceUnavailableResponse;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.domain.decision.Provenance;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Reads single records from the brokers for the console. Such a read waits for the brokers and for
 * the reads before it, so only a few requests may do so at once; the others are refused and keep no
 * thread.
 */
final class ClusterReads {
  private static final int MOST = 4;

  private final ConsoleSource source;
  private final Semaphore free = new Semaphore(MOST);

  ClusterReads(ConsoleSource source) {
    this.source = source;
  }

  /** A dead letter with its content. */
  Optional<OpenedDeadLetter> deadLetter(int partition, long offset) {
    return admitted(() -> source.deadLetter(partition, offset));
  }

  /** A shipment event as JSON. */
  Optional<JsonNode> event(Provenance from) {
    return source.event(from.partition(), from.offset());
  }

  /**
   * Runs a read.
   *
   * @throws ServiceUnavailableResponse if others run already
   */
  <T> T admitted(Supplier<T> read) {
    if (!free.tryAcquire()) {
      throw new ServiceUnavailableResponse(
          "the console reads other records from the brokers; try again later");
    }
    try {
      return read.get();
    } finally {
      free.release();
    }
  }
}
