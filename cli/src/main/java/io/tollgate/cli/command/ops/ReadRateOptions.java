package io.tollgate.cli.command.ops;

import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.Counts;
import io.tollgate.ops.app.OpsSettings;
import io.tollgate.projection.ReadRate;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The rate at which the ops process reads topics for the console. */
final class ReadRateOptions {
  private static final int ALL = 100;

  /** The former default of {@code --book-share}, in percent; it equals the usual rates. */
  private static final int USUAL_SHARE = 4;

  @Option(
      names = "--read-rate",
      paramLabel = "RECORDS",
      description = {
        "The rate at which the console's read model reads topics: records a second, 1 or more. It",
        "does not limit a start, or bursts of a minute's worth. The console and the metric",
        "tollgate_book_lag_records show how many records are left. Default: "
            + OpsSettings.USUAL_RATE
            + "; "
            + OpsSettings.USUAL_DATABASE_RATE
            + " with --database."
      })
  private Integer rate;

  @Option(names = "--book-share", paramLabel = "PERCENT", hidden = true)
  private Integer share;

  /**
   * The requested rate.
   *
   * @throws UsageException if it is not one
   */
  ReadRate rate(boolean hasDatabase, PrintWriter err) {
    int usual = hasDatabase ? OpsSettings.USUAL_DATABASE_RATE : OpsSettings.USUAL_RATE;
    if (rate != null) {
      return new ReadRate(Counts.positive("--read-rate", rate));
    }
    return share == null ? new ReadRate(usual) : ofShare(usual, err);
  }

  private ReadRate ofShare(int usual, PrintWriter err) {
    if (share < 1 || share > ALL) {
      throw new UsageException(
          "--book-share %d: give a percentage from 1 to 100, or --read-rate RECORDS instead"
              .formatted(share));
    }
    if (share == ALL) {
      err.println("--book-share is replaced by --read-rate; 100 is taken as no limit");
      return ReadRate.UNLIMITED;
    }
    int records = share * usual / USUAL_SHARE;
    err.println(
        "--book-share is replaced by --read-rate; %d is taken as --read-rate %d"
            .formatted(share, records));
    return new ReadRate(records);
  }
}
