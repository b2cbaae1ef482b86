package io.tollgate.cli.screening;

import io.tollgate.domain.matching.Match;
import java.io.PrintWriter;
import java.util.List;

/** The result of screening one name, with the reasons, as text. */
public final class Answer {
  private static final int MOST_SHOWN = 10;

  private final ActiveWatchlist list;
  private final String name;
  private final String country;

  /** Screens a name; the country may be blank. */
  public Answer(ActiveWatchlist list, String name, String country) {
    this.list = list;
    this.name = name;
    this.country = country;
  }

  /** Prints the outcome, then each matching entry with the score of each pair of words. */
  public void print(PrintWriter out) {
    List<Match> matches = list.list().search(name, country);
    boolean isTooLong = matches.isEmpty() && list.list().isTooLong(name, country);
    String outcome =
        isTooLong ? NameHits.HELD : matches.isEmpty() ? "CLEAR" : NameHits.outcome(matches.get(0));
    out.printf("%s  '%s'%s%n", outcome, name, country.isEmpty() ? "" : ", " + country);
    out.printf(
        "list version %s, %d entries; match from %s, review from %s%n",
        list.version(),
        list.entries(),
        list.policy().matchThreshold().toPlainString(),
        list.policy().reviewThreshold().toPlainString());
    if (isTooLong) {
      out.println("the name is longer than screening compares; ask with the registered name alone");
    }
    matches.stream().limit(MOST_SHOWN).forEach(match -> print(match, out));
    if (matches.size() > MOST_SHOWN) {
      out.println("and " + (matches.size() - MOST_SHOWN) + " more");
    }
  }

  private void print(Match match, PrintWriter out) {
    out.println();
    out.printf(
        "%s  score %s  list %s, entry %s%n",
        NameHits.outcome(match),
        match.score().toPlainString(),
        match.entry().source(),
        match.entry().entryId());
    out.printf("  entry      %s%n", match.entry().name());
    out.printf("  name met   %s%n", match.matchedName());
    if (!match.entry().addresses().isBlank()) {
      out.printf("  addresses  %s%n", match.entry().addresses());
    }
    list.list()
        .explain(name, country, match)
        .forEach(step -> out.printf("%s%n", StepText.of(step)));
  }
}
