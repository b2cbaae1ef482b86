package io.tollgate.cli.result;

import static io.tollgate.cli.result.Results.H20;
import static io.tollgate.cli.result.Results.H200;
import static io.tollgate.cli.result.Results.accrual;
import static io.tollgate.cli.result.Results.change;
import static io.tollgate.cli.result.Results.cleared;
import static io.tollgate.cli.result.Results.rejected;
import static io.tollgate.cli.result.Results.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.cli.fault.FaultException;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.levy.LevyDue;
import io.tollgate.domain.levy.QuarterlyRevenue;
import io.tollgate.producer.publish.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunResultsTest {
  private static final Published THREE = new Published(Map.of(0, new Published.Range(3, 0, 2)));

  @TempDir private Path out;
  private final AtomicLong clock = new AtomicLong();

  /** S1 has two product classes, S2 one of them, and S3 is refused: revenue 280 + 50, levy 70. */
  private static FakeFeed<Decision> decisions() {
    return FakeFeed.of(
        cleared(
            "S1",
            0,
            1,
            List.of(change(H200, 1, "200.00", "50.00"), change(H20, 1, "50.00", "0.00"))),
        cleared("S2", 1, 1, List.of(change(H200, 1, "80.00", "20.00"))),
        rejected("S3", 2, 9));
  }

  private static FakeFeed<LevyDue> postings() {
    return FakeFeed.of(
        accrual("S2", H200, "80.00", "20.00"), accrual("S1", H200, "200.00", "50.00"));
  }

  private static FakeFeed<QuarterlyRevenue> rows() {
    return FakeFeed.of(
        row(H200, 1, "200.00", "50.00"),
        row(H200, 2, "280.00", "70.00"),
        row(H20, 1, "50.00", "0.00"));
  }

  private RunSummary collect(RunResults results, Feeds feeds, Published published, Watch watch) {
    return results.collect(
        published,
        published.events(),
        feeds,
        new RunResults.Waiting(new Patience(Duration.ofSeconds(60), clock::get), watch),
        () -> 1234);
  }

  private RunSummary collect(Feeds feeds) {
    try (ResultFolder folder = ResultFolder.open(out)) {
      return collect(new RunResults(folder), feeds, THREE, new Quiet());
    }
  }

  /** No failure, and no progress is shown. */
  private static final class Quiet implements Watch {
    @Override
    public void check() {
      // The application still runs.
    }

    @Override
    public void decided(long count) {
      assertThat(count).isBetween(0L, 3L);
    }
  }

  private Feeds feeds(
      FakeFeed<Decision> decisions, FakeFeed<LevyDue> postings, FakeFeed<QuarterlyRevenue> rows) {
    return new Feeds(
        decisions,
        postings,
        rows,
        new FakeFeed<>(() -> clock.addAndGet(Duration.ofSeconds(10).toNanos())));
  }

  private String decisionsOf(String shipmentId, boolean raw) throws IOException {
    Decision rejected = rejected(shipmentId, 0, 2);
    Published one = new Published(Map.of(0, new Published.Range(1, 0, 0)));
    try (ResultFolder folder = ResultFolder.open(out)) {
      collect(
          new RunResults(folder, raw),
          feeds(FakeFeed.of(rejected), new FakeFeed<>(() -> {}), new FakeFeed<>(() -> {})),
          one,
          new Quiet());
    }
    return Files.readString(out.resolve("decisions.csv"));
  }

  @Test
  void shouldDisarmFormulasInCellsUnlessTheyAreWantedRaw() throws IOException {
    assertThat(decisionsOf("=1+1", false)).contains("\nE-=1+1,'=1+1,1,1,REJECTED");
    assertThat(decisionsOf("=1+1", true)).contains("\nE-=1+1,=1+1,1,1,REJECTED");
  }

  @Test
  void shouldWriteSortedFilesWhenAllResultsHaveArrived() throws IOException {
    collect(feeds(decisions(), postings(), rows()));

    assertThat(out.resolve("decisions.csv"))
        .hasContent(
            """
            event_id,shipment_id,revision,attempt,outcome,rule,role,list,matched_name,score
            E-S1,S1,1,1,CLEARED,,,,,
            E-S2,S2,1,1,CLEARED,,,,,
            E-S3,S3,1,1,REJECTED,UNKNOWN_SKU,,,,
            """);
    assertThat(out.resolve("levy-due.csv"))
        .hasContent(
            """
            levy_due_id,kind,exporter_id,fiscal_quarter,shipment_id,revision,event_id,programme,\
            product_class,destination_country,rate,revenue_usd,levy_usd
            id-S1,ACCRUAL,NVDA,FY2027-Q2,S1,1,E-S1,US-CN-2025-12,H200,CN,0.25,200.00,50.00
            id-S2,ACCRUAL,NVDA,FY2027-Q2,S2,1,E-S2,US-CN-2025-12,H200,CN,0.25,80.00,20.00
            """);
    assertThat(out.resolve("quarterly-revenue.csv"))
        .hasContent(
            """
            exporter_id,fiscal_quarter,quarter_start,quarter_end,product_class,\
            destination_country,shipments,units,revenue_usd,levy_usd
            NVDA,FY2027-Q2,2026-04-27,2026-07-26,H20,CN,1,10,50.00,0.00
            NVDA,FY2027-Q2,2026-04-27,2026-07-26,H200,CN,2,20,280.00,70.00
            """);
    assertThat(Files.readString(out.resolve("rejected.csv")))
        .isEqualTo(
            "file,row,event_id,code,detail\n"
                + "may.csv,9,E-S3,UNKNOWN_SKU,\"article 'X', \"\"new\"\"\"\n");
  }

  @Test
  void shouldSummariseTheResults() throws IOException {
    RunSummary summary = collect(feeds(decisions(), postings(), rows()));

    assertThat(summary.quarters())
        .as("a shipment of two classes counts once")
        .containsExactly(
            new RunSummary.Quarter(
                "NVDA", "FY2027-Q2", 2, summary.revenueUsd(), summary.levyUsd()));
    assertThat(Files.readString(out.resolve("summary.json")))
        .isEqualTo(
            """
            {
              "events_read": 3,
              "import_rejected": 0,
              "published": 3,
              "decisions": {
                "CLEARED": 2,
                "HELD": 0,
                "BLOCKED": 0,
                "CANCELLED": 0,
                "REJECTED": 1,
                "DUPLICATE": 0,
                "STALE": 0
              },
              "revenue_usd": "330.00",
              "levy_usd": "70.00",
              "elapsed_ms": 1234
            }
            """);
  }

  @Test
  void shouldLeaveOutBucketsWithoutShipments() {
    FakeFeed<Decision> decisions =
        FakeFeed.of(
            cleared("S1", 0, 0, List.of(change(H20, 1, "50.00", "0.00"))),
            cleared("S1", 1, 0, List.of(change(H20, -1, "-50.00", "0.00"))),
            rejected("S3", 2, 9));

    RunSummary summary =
        collect(feeds(decisions, FakeFeed.of(), FakeFeed.of(row(H20, 0, "0.00", "0.00"))));

    assertThat(summary.quarters()).isEmpty();
    assertThat(out.resolve("quarterly-revenue.csv")).content().hasLineCount(1);
  }

  @Test
  void shouldReportImportFailuresAndDeadLettersBesideRejections() throws IOException {
    FakeFeed<RunDeadLetter> letters =
        FakeFeed.of(
            new RunDeadLetter(0, 2, new RejectedRow("may.csv", 4, "", "DEAD_LETTER", "no magic")));
    Feeds feeds =
        new Feeds(
            FakeFeed.of(cleared("S1", 0, 0, List.of()), rejected("S2", 1, 3)),
            FakeFeed.of(),
            FakeFeed.of(),
            letters);
    RunSummary summary;
    try (ResultFolder folder = ResultFolder.open(out)) {
      RunResults results = new RunResults(folder);
      results.importRejected(new RejectedRow("may.csv", 12, "E9", "MALFORMED_ROW", "no date"));
      summary = collect(results, feeds, THREE, new Quiet());
    }

    assertThat(summary.outcomes()).containsEntry("DEAD_LETTERED", 1L);
    assertThat(summary.imported().rejectedCount()).isEqualTo(1);
    assertThat(Files.readAllLines(out.resolve("rejected.csv")))
        .containsExactly(
            "file,row,event_id,code,detail",
            "may.csv,3,E-S2,UNKNOWN_SKU,\"article 'X', \"\"new\"\"\"",
            "may.csv,4,,DEAD_LETTER,no magic",
            "may.csv,12,E9,MALFORMED_ROW,no date");
  }

  @Test
  void shouldGiveUpWithoutFilesIfADecisionIsMissing() {
    FakeFeed<Decision> decisions = FakeFeed.of(cleared("S1", 0, 0, List.of()));

    assertThatThrownBy(() -> collect(feeds(decisions, FakeFeed.of(), FakeFeed.of())))
        .isInstanceOf(FaultException.class)
        .hasMessage(
            "no progress for 60 s and the results are incomplete"
                + " (1 of 3 events are decided); no file was written. If the cluster is"
                + " slow, give a longer --timeout");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void shouldGiveUpWithoutFilesIfAPostingIsMissing() {
    assertThatThrownBy(() -> collect(feeds(decisions(), FakeFeed.of(), rows())))
        .hasMessageContaining("0 of 2 levy-due records are there");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void shouldGiveUpWithoutFilesIfTheQuarterlyTableLags() {
    FakeFeed<QuarterlyRevenue> behind =
        FakeFeed.of(row(H200, 1, "200.00", "50.00"), row(H20, 1, "50.00", "0.00"));

    assertThatThrownBy(() -> collect(feeds(decisions(), postings(), behind)))
        .hasMessageContaining("1 rows of the quarterly table lag behind the decisions");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void shouldStopImmediatelyIfTheApplicationHasEnded() {
    Watch ended =
        new Watch() {
          @Override
          public void check() {
            throw new FaultException("the embedded broker died");
          }

          @Override
          public void decided(long count) {
            assertThat(count).isZero();
          }
        };

    try (ResultFolder folder = ResultFolder.open(out)) {
      assertThatThrownBy(
              () ->
                  collect(
                      new RunResults(folder),
                      feeds(FakeFeed.of(), FakeFeed.of(), FakeFeed.of()),
                      THREE,
                      ended))
          .hasMessage("the embedded broker died");
    }
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void shouldCountOnlyTheEventsThatThisCallPublished() {
    Published last = new Published(Map.of(0, new Published.Range(1, 2, 2)));

    try (ResultFolder folder = ResultFolder.open(out)) {
      RunSummary summary =
          collect(
              new RunResults(folder), feeds(decisions(), postings(), rows()), last, new Quiet());
      assertThat(summary.outcomes()).containsEntry("REJECTED", 1L).containsEntry("CLEARED", 0L);
      assertThat(summary.revenueUsd()).isEqualByComparingTo("330.00");
    }
  }

  @Test
  void shouldWriteNothingIfTheFolderWasClosedBefore() throws IOException {
    ResultFolder folder = ResultFolder.open(out);
    RunResults results = new RunResults(folder);
    folder.close();

    assertThatThrownBy(
            () ->
                collect(
                    results,
                    feeds(FakeFeed.of(), FakeFeed.of(), FakeFeed.of()),
                    new Published(Map.of()),
                    new Quiet()))
        .isInstanceOf(FaultException.class);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
  }
}
