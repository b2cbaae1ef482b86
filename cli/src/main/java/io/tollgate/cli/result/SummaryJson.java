package io.tollgate.cli.result;

import java.util.stream.Collectors;

/** The summary as summary.json has it (semantics, section 6). */
final class SummaryJson {
  private SummaryJson() {}

  static String of(RunSummary summary) {
    String decisions =
        summary.outcomes().entrySet().stream()
            .map(entry -> "    \"%s\": %d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
        {
          "events_read": %d,
          "import_rejected": %d,
          "published": %d,
          "decisions": {
        %s
          },
          "revenue_usd": "%s",
          "levy_usd": "%s",
          "elapsed_ms": %d
        }
        """
        .formatted(
            summary.imported().eventsRead(),
            summary.imported().rejectedCount(),
            summary.published(),
            decisions,
            ResultRows.money(summary.revenueUsd()),
            ResultRows.money(summary.levyUsd()),
            summary.elapsedMs());
  }
}
