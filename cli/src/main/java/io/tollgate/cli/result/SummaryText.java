package io.tollgate.cli.result;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The summary as text for finance. */
public final class SummaryText {
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("DECLARED_END_USE", "declared for military or defence use"),
          Map.entry("PARTY_SECTOR", "a party is military or works for defence"),
          Map.entry("PARTY_DENIED", "a party is denied"),
          Map.entry("WATCHLIST", "a party is on a list that bars the sale"),
          Map.entry("WATCHLIST_REVIEW", "a party may be on a list: compliance has to look"),
          Map.entry("END_USE_UNKNOWN", "controlled goods, end use not known"),
          Map.entry("NOT_APPROVED", "controlled goods, buyer or end user not approved"),
          Map.entry("AFFILIATE", "a party is owned by blocked ones"),
          Map.entry("PERFORMANCE_LIMIT", "controlled goods over the bounds on performance"),
          Map.entry("LICENCE_MISSING", "controlled goods, no licence that covers them"),
          Map.entry("LICENCE_EXPIRED", "the licence is not valid on the ship date"),
          Map.entry(
              "LICENCE_QUANTITY", "more units than the licence is for, all shipments together"),
          Map.entry("VOLUME_CAP", "more performance than the share of these countries"),
          Map.entry("AWAITING_FX", "no exchange rate for the ship date yet"),
          Map.entry("OFFICER_DENIED", "a compliance officer has barred it"),
          Map.entry("MALFORMED_ROW", "a row of the file cannot be read"),
          Map.entry("TEXT_TOO_LONG", "a text is longer than allowed"),
          Map.entry("CONTROL_CHARACTER", "an id has a control character"),
          Map.entry("OVERSIZED", "the event is too large"),
          Map.entry("UNKNOWN_EXPORTER", "the exporter is not in exporters.csv"),
          Map.entry("UNKNOWN_SKU", "the product is not in products.csv"),
          Map.entry("UNKNOWN_CURRENCY", "no such currency"),
          Map.entry("INVALID_QUANTITY", "a quantity of 0 or less"),
          Map.entry("INVALID_PRICE", "a price below 0"),
          Map.entry("NO_LINES", "the event has no lines"),
          Map.entry("EXPORTER_MISMATCH", "the shipment is another exporter's"),
          Map.entry("CONFLICTING_EVENT", "the event id was used with other content"),
          Map.entry("CONFLICTING_REVISION", "the revision was used by another event"));
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "CLEARED", "counts as revenue",
          "CANCELLED", "the exporter took it back",
          "DUPLICATE", "seen before, counted once",
          "STALE", "a later revision is there already");

  private SummaryText() {}

  /** The lines to print; the last one names the files. */
  public static String of(RunSummary summary, Path folder) {
    return quarters(summary)
        + "\n"
        + outcomes(summary)
        + "\nResults are in "
        + folder
        + ": decisions.csv, levy-due.csv, quarterly-revenue.csv, rejected.csv, summary.json\n";
  }

  private static String quarters(RunSummary summary) {
    TextTable table = new TextTable("<<>>>");
    table.row("Exporter", "Quarter", "Shipments", "Revenue USD", "Levy USD");
    table.line();
    long shipments = 0;
    for (RunSummary.Quarter quarter : summary.quarters()) {
      table.row(
          quarter.exporterId(),
          quarter.fiscalQuarter(),
          count(quarter.shipments()),
          money(quarter.revenueUsd()),
          money(quarter.levyUsd()));
      shipments += quarter.shipments();
    }
    table.line();
    table.row("Total", "", count(shipments), money(summary.revenueUsd()), money(summary.levyUsd()));
    return table.text();
  }

  private static String outcomes(RunSummary summary) {
    TextTable table = new TextTable("<><");
    table.row("Outcome", "Events", "Why");
    table.line();
    Map<String, Long> imports = summary.imported().rejected();
    if (!imports.isEmpty()) {
      addOutcome(table, "refused at import", summary.imported().rejectedCount(), imports);
    }
    summary
        .outcomes()
        .forEach(
            (outcome, count) -> {
              if (count > 0) {
                addOutcome(
                    table, outcome, count, summary.reasons().getOrDefault(outcome, Map.of()));
              }
            });
    table.line();
    table.row("Total", count(summary.imported().eventsRead()), "");
    return table.text();
  }

  private static void addOutcome(
      TextTable table, String outcome, long count, Map<String, Long> reasons) {
    Map<String, Long> named = new TreeMap<>(reasons);
    named.remove("");
    if (named.isEmpty()) {
      table.row(outcome, count(count), OUTCOMES.getOrDefault(outcome, ""));
      return;
    }
    List<String> why = new ArrayList<>();
    named.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> why.add(reason(entry.getKey(), entry.getValue())));
    table.row(outcome, count(count), why.get(0));
    why.stream().skip(1).forEach(more -> table.row("", "", more));
  }

  private static String reason(String code, long count) {
    String words = REASONS.getOrDefault(code, "");
    return count(count) + " " + code + (words.isEmpty() ? "" : " (" + words + ")");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String money(BigDecimal usd) {
    return String.format(Locale.ROOT, "%,.2f", usd);
  }

  /** Text in aligned columns. */
  private static final class TextTable {
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /** One sign per column: {@code <} left, {@code >} right. */
    TextTable(String alignment) {
      this.alignment = alignment;
    }

    void row(String... cells) {
      rows.add(List.of(cells));
    }

    void line() {
      rows.add(List.of());
    }

    String text() {
      int[] widths = new int[alignment.length()];
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      return rows.stream().map(row -> text(row, widths)).collect(Collectors.joining());
    }

    private String text(List<String> row, int[] widths) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - (row.isEmpty() ? 0 : row.get(i).length()));
        if (row.isEmpty()) {
          cells.add(padding.replace(' ', '-'));
        } else {
          cells.add(alignment.charAt(i) == '<' ? row.get(i) + padding : padding + row.get(i));
        }
      }
      return String.join("  ", cells).stripTrailing() + "\n";
    }
  }
}
