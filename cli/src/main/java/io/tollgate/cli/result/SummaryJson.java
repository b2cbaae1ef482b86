package io.tollgate.cli.result;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * The summary in the form of summary.json (semantics, section 6). Money is exact text.
 *
 * @param decisions the number of published events by outcome
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
  "events_read",
  "import_rejected",
  "published",
  "decisions",
  "revenue_usd",
  "levy_usd",
  "elapsed_ms"
})
record SummaryJson(
    long eventsRead,
    long importRejected,
    long published,
    Map<String, Long> decisions,
    String revenueUsd,
    String levyUsd,
    long elapsedMs) {

  /** The same bytes on every machine. */
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                          .withObjectEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n")));

  static String of(RunSummary summary) {
    SummaryJson view =
        new SummaryJson(
            summary.imported().eventsRead(),
            summary.imported().rejectedCount(),
            summary.published(),
            summary.outcomes(),
            ResultRows.money(summary.revenueUsd()),
            ResultRows.money(summary.levyUsd()),
            summary.elapsedMs());
    try {
      return WRITER.writeValueAsString(view) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the summary cannot be written as JSON", e);
    }
  }
}
