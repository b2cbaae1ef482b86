package io.tollgate.cli.result;

import io.tollgate.cli.fault.FaultException;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.domain.money.Amounts;
import io.tollgate.producer.publish.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Collects the results of a run, and writes them when they are complete. */
public final class RunResults {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final ResultFolder folder;
  private final ResultFiles files;
  private final ShipmentCount shipments;
  private final Map<String, Long> importRejections = new TreeMap<>();
  private final Map<String, Long> outcomes = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> reasons = new LinkedHashMap<>();

  /** Results that appear in a folder, with cells that no spreadsheet takes for a formula. */
  public RunResults(ResultFolder folder) {
    this(folder, false);
  }

  /** Results that appear in a folder; if raw, with cells unchanged. */
  public RunResults(ResultFolder folder, boolean raw) {
    this.folder = folder;
    this.files = new ResultFiles(folder, raw);
    this.shipments = new ShipmentCount(folder.hidden());
    Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome.name(), 0L));
  }

  /** Takes an event that the import rejected. */
  public void importRejected(RejectedRow rejected) {
    writing(() -> files.add(ResultTable.REJECTED, ResultRows.rejected(rejected)));
    importRejections.merge(rejected.code(), 1L, Long::sum);
  }

  /**
   * Waits until every published event has its answer and all its results are readable, then writes
   * the files.
   *
   * @param eventsRead the number of events in the files, readable or not
   * @param elapsedMs read when the results are complete
   * @throws FaultException if the results stay incomplete; then no file is written
   */
  public RunSummary collect(
      Published published, long eventsRead, Feeds feeds, Waiting waiting, LongSupplier elapsedMs) {
    RunRecords records = new RunRecords(published);
    int quiet = 0;
    while (quiet < waiting.watch().quietPolls() || !(records.isClosed() && feeds.areAtEnd())) {
      boolean moved = poll(feeds, records);
      quiet = moved || !waiting.watch().isSettled() ? 0 : quiet + 1;
      if (moved) {
        waiting.patience().moved();
        waiting.watch().decided(records.answeredCount());
      } else {
        waiting.watch().check();
        waiting.patience().check(records);
      }
    }
    return writing(
        () -> {
          RunSummary summary = summary(published, eventsRead, records, elapsedMs);
          for (QuarterlyRevenue row : records.quarterlyRevenue()) {
            if (row.total().shipments() != 0) {
              files.add(ResultTable.QUARTERLY_REVENUE, ResultRows.quarterlyRevenue(row));
            }
          }
          files.show(summary);
          return summary;
        });
  }

  /** How to wait. */
  public record Waiting(Patience patience, Watch watch) {}

  /** Polls all topics, and returns whether there was a record. */
  private boolean poll(Feeds feeds, RunRecords records) {
    List<Decision> decisions = feeds.decisions().poll(PAUSE);
    List<LevyDue> postings = feeds.levyDue().poll(Duration.ZERO);
    List<QuarterlyRevenue> rows = feeds.quarterlyRevenue().poll(Duration.ZERO);
    List<RunDeadLetter> deadLetters = feeds.deadLetters().poll(Duration.ZERO);
    writing(
        () -> {
          for (Decision decision : decisions) {
            take(decision, records);
          }
          for (LevyDue posting : postings) {
            files.add(ResultTable.LEVY_DUE, ResultRows.levyDue(posting));
            records.addPosting();
          }
          for (RunDeadLetter deadLetter : deadLetters) {
            take(deadLetter, records);
          }
        });
    rows.forEach(records::add);
    return !(decisions.isEmpty() && postings.isEmpty() && rows.isEmpty() && deadLetters.isEmpty());
  }

  private void take(Decision decided, RunRecords records) throws IOException {
    files.add(ResultTable.DECISIONS, ResultRows.decision(decided));
    shipments.add(decided);
    Outcome outcome = decided.outcome();
    if (outcome == Outcome.REJECTED) {
      files.add(ResultTable.REJECTED, ResultRows.rejected(decided));
    }
    if (records.add(decided)) {
      count(outcome.name(), decided.finding().code());
    }
  }

  private void take(RunDeadLetter deadLetter, RunRecords records) throws IOException {
    files.add(ResultTable.REJECTED, ResultRows.rejected(deadLetter.row()));
    if (records.add(deadLetter)) {
      count(RunSummary.DEAD_LETTERED, deadLetter.row().code());
    }
  }

  private void count(String outcome, String reason) {
    outcomes.merge(outcome, 1L, Long::sum);
    reasons.computeIfAbsent(outcome, key -> new TreeMap<>()).merge(reason, 1L, Long::sum);
  }

  private RunSummary summary(
      Published published, long eventsRead, RunRecords records, LongSupplier elapsedMs)
      throws IOException {
    return new RunSummary(
        new RunSummary.Imported(eventsRead, Map.copyOf(importRejections)),
        published.events(),
        outcomes,
        reasons,
        quarters(records),
        sum(records, row -> row.total().revenueUsd()),
        sum(records, row -> row.total().levyUsd()),
        elapsedMs.getAsLong());
  }

  private static BigDecimal sum(RunRecords records, Function<QuarterlyRevenue, BigDecimal> amount) {
    return records.quarterlyRevenue().stream().map(amount).reduce(Amounts.ZERO, BigDecimal::add);
  }

  private List<RunSummary.Quarter> quarters(RunRecords records) throws IOException {
    List<RunSummary.Quarter> quarters = new ArrayList<>();
    shipments
        .byQuarter()
        .forEach((key, count) -> quarters.add(quarter(key.get(0), key.get(1), count, records)));
    return quarters;
  }

  private static RunSummary.Quarter quarter(
      String exporterId, String fiscalQuarter, long count, RunRecords records) {
    BigDecimal revenueUsd = Amounts.ZERO;
    BigDecimal levyUsd = Amounts.ZERO;
    for (QuarterlyRevenue row : records.quarterlyRevenue()) {
      if (row.bucket().exporterId().equals(exporterId)
          && row.bucket().fiscalQuarter().equals(fiscalQuarter)) {
        revenueUsd = revenueUsd.add(row.total().revenueUsd());
        levyUsd = levyUsd.add(row.total().levyUsd());
      }
    }
    return new RunSummary.Quarter(exporterId, fiscalQuarter, count, revenueUsd, levyUsd);
  }

  /** An action that writes to the results folder. */
  private interface Writing<T> {
    T write() throws IOException;
  }

  /** An action without a result. */
  private interface Step {
    void write() throws IOException;
  }

  private void writing(Step step) {
    writing(
        () -> {
          step.write();
          return step;
        });
  }

  private FaultException unwritable(IOException cause) {
    return new FaultException(
        "the results cannot be written to " + folder.path() + ": " + OutcomeReason.of(cause),
        cause);
  }

  private <T> T writing(Writing<T> writing) {
    try {
      return writing.write();
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    }
  }
}
