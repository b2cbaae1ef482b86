package io.tollgate.cli.console;

import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.fixture.HeldShipments;
import io.tollgate.ops.book.Book;
import io.tollgate.ops.book.OpenedLetter;
import io.tollgate.ops.book.Taker;
import io.tollgate.ops.http.ConsoleSource;
import io.tollgate.ops.http.Listening;
import io.tollgate.ops.http.OpsServer;
import io.tollgate.ops.lag.LagSnapshot;
import io.tollgate.ops.lag.LagTrace;
import io.tollgate.ops.metrics.Conservation;
import java.util.Map;
import java.util.Optional;

/** A console with 10,000 shipments on hold, S-00000 to S-09999, and nothing else. */
final class ManyHolds {
  private static final int HOLDS = 10_000;

  private ManyHolds() {}

  /** Serves a console over a book, which is given the holds. */
  static OpsServer serve(Book book) {
    book.take(ManyHolds::addAll, Map.of());
    return OpsServer.start(Listening.onLoopback(0), new Source(book), Optional.empty());
  }

  private static void addAll(Taker taker) {
    for (int i = 0; i < HOLDS; i++) {
      taker.add(
          HeldShipments.AT.plusSeconds(i),
          HeldShipments.decided("S-%05d".formatted(i), 1, Outcome.HELD));
    }
  }

  private record Source(Book book) implements ConsoleSource {
    @Override
    public LagSnapshot latest() {
      return LagSnapshot.NONE;
    }

    @Override
    public LagTrace trace() {
      return new LagTrace();
    }

    @Override
    public long bookLag() {
      return 0;
    }

    @Override
    public Conservation conservation() {
      return Conservation.NONE;
    }

    @Override
    public String runId() {
      return "";
    }

    @Override
    public String applicationGroup() {
      return "tollgate";
    }

    @Override
    public String metrics() {
      return "";
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public Optional<String> notReady() {
      return Optional.empty();
    }

    @Override
    public Optional<OpenedLetter> deadLetter(int partition, long offset) {
      return Optional.empty();
    }

    @Override
    public Optional<String> event(int partition, long offset) {
      return Optional.empty();
    }
  }
}
