package io.tollgate.cli.command.compliance;

import io.tollgate.cli.fault.Faults;
import io.tollgate.cli.fault.UsageException;
import io.tollgate.cli.option.RawOption;
import io.tollgate.cli.option.Surroundings;
import io.tollgate.cli.screening.ActiveWatchlist;
import io.tollgate.cli.screening.Answer;
import io.tollgate.cli.screening.NameHits;
import io.tollgate.cli.screening.PairScores;
import io.tollgate.cli.screening.ShipmentAnswers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Screens names against a list, without a broker. */
@Command(
    name = "screen",
    sortOptions = false,
    description = {
      "Screens names, or shipments before they leave, against a watchlist, with the reasons.",
      "Takes a name, or a file of names, pairs or shipments. A shipment gets CLEAR, HOLD or BLOCK.",
      "Needs neither a broker nor a registry."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tollgate screen \"Harbin Inst. of Technology\" --country CN --reference reference",
      "  tollgate screen --watchlist consolidated.csv --names buyers.txt --out hits.csv",
      "  tollgate screen --pairs pairs.csv --out scores.csv",
      "  tollgate screen --shipments shipments.csv --reference reference --out answers.csv"
    })
public final class ScreenCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name of a party.")
  private String name;

  @Option(
      names = "--country",
      defaultValue = "",
      paramLabel = "CC",
      description = "The party's country, two capital letters. It counts as evidence.")
  private String country;

  @Option(
      names = "--watchlist",
      paramLabel = "FILE",
      description =
          "The Consolidated Screening List as CSV, plain or .gz, under the standard policy.")
  private Path watchlist;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "A folder of reference data, for its watchlist.csv and policy.json.")
  private Path reference;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "A file with one name per line. --out gets every entry that each name matches.")
  private Path names;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "A CSV file with columns name1 and name2. --out gets their scores. It needs no list.")
  private Path pairs;

  @Option(
      names = "--shipments",
      paramLabel = "FILE",
      description =
          "A shipments file, before the goods leave. --out gets an answer for each event.")
  private Path shipments;

  @Option(names = "--out", paramLabel = "FILE", description = "The CSV file to write.")
  private Path out;

  @Mixin private final RawOption raw = new RawOption();

  public ScreenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    check();
    if (pairs != null) {
      say(
          "%,d pairs are scored; the scores are in %s",
          PairScores.write(pairs, out, raw.raw()), out);
      return Faults.DONE;
    }
    if (shipments != null) {
      say("%s; the answers are in %s", counts(), out);
      return Faults.DONE;
    }
    ActiveWatchlist list =
        watchlist != null
            ? ActiveWatchlist.ofFile(watchlist)
            : ActiveWatchlist.ofReference(reference);
    list.warnings().forEach(this::note);
    if (names != null) {
      say(
          "%,d names are screened; the matches are in %s",
          NameHits.write(list, names, country, out, raw.raw()), out);
    } else {
      new Answer(list, name, country).print(surroundings.out());
    }
    return Faults.DONE;
  }

  private String counts() {
    return ShipmentAnswers.write(reference, shipments, out, raw.raw(), this::note)
        .entrySet()
        .stream()
        .map(count -> String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
        .collect(Collectors.joining(", "));
  }

  private void note(String note) {
    surroundings.err().printf("tollgate: note: %s%n", note);
  }

  private void say(String text, Object... values) {
    surroundings.out().println(String.format(Locale.ROOT, text, values));
  }

  private void check() {
    if (Stream.of(name, names, pairs, shipments).filter(Objects::nonNull).count() != 1) {
      throw new UsageException("give one of NAME, --names FILE, --pairs FILE and --shipments FILE");
    }
    if ((name == null) != (out != null)) {
      throw new UsageException(
          "--out FILE goes with --names, --pairs and --shipments: give it there, and not with NAME");
    }
    if (shipments != null && reference == null) {
      throw new UsageException("--shipments FILE needs --reference DIR");
    }
    boolean hasOneList = (watchlist == null) != (reference == null);
    if (pairs == null && !hasOneList) {
      throw new UsageException("give one of --watchlist FILE and --reference DIR");
    }
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      throw new UsageException("--country has to be two capital letters, not '" + country + "'");
    }
  }
}
