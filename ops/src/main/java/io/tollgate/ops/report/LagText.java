package io.tollgate.ops.report;

import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.lag.Status;
import io.tollgate.ops.lag.TimeLag;
import io.tollgate.ops.money.WaitingRevenue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lag as a table for a terminal. */
public final class LagText {
  private static final List<String> HEADER =
      List.of("Topic", "Part", "Committed", "End", "Lag", "Behind", "Status");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private LagText() {}

  /** A group: its partitions and their sum. */
  public static String of(GroupLag group) {
    List<List<String>> rows = new ArrayList<>();
    group.partitions().forEach(lag -> rows.add(row(lag, group.isSettled())));
    StringBuilder text = new StringBuilder();
    text.append(
        "Group %s (%s, %s, %s)%n"
            .formatted(
                group.group(),
                group.type(),
                group.state(),
                group.members() == 1 ? "1 member" : group.members() + " members"));
    text.append(table(rows));
    text.append(
        "Total lag %,d, behind %s%s%n"
            .formatted(
                group.sumLag(),
                group.maxTime().map(LagText::duration).orElse("an unknown time"),
                group.isSettled() ? ", status " + group.status() : ""));
    if (group.partitions().stream().anyMatch(LagText::isEstimate)) {
      text.append(
          "~ estimated from the timestamp of the first unread record, which its producer may have set."
              + System.lineSeparator());
    }
    return text.toString();
  }

  private static boolean isEstimate(PartitionLag lag) {
    return lag.time().filter(time -> time.basis() == TimeLag.Basis.TIMESTAMP).isPresent();
  }

  private static List<String> row(PartitionLag lag, boolean isSettled) {
    return List.of(
        lag.part().topic(),
        Integer.toString(lag.part().partition()),
        lag.committed().isPresent() ? number(lag.committed().getAsLong()) : "none yet",
        number(lag.ends().latest()),
        number(lag.lag()),
        (isEstimate(lag) ? "~" : "")
            + lag.time().map(TimeLag::behind).map(LagText::duration).orElse("?"),
        isSettled || lag.status() != Status.OK ? lag.status().name() : "-");
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String duration(Duration time) {
    if (time.compareTo(MINUTE) < 0) {
      return BigDecimal.valueOf(time.toMillis() / 100, 1) + " s";
    }
    return time.toHours() > 0
        ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private static String table(List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(List.of(HEADER));
    all.addAll(rows);
    int[] widths = new int[HEADER.size()];
    all.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean isText = i == 0 || i == widths.length - 1;
        line.append(("%" + (isText ? "-" : "") + widths[i] + "s  ").formatted(row.get(i)));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  /** The waiting value. */
  public static String of(WaitingRevenue waiting) {
    StringBuilder text = new StringBuilder();
    text.append("Published and not yet decided: %,d events%n".formatted(waiting.events()));
    for (Map.Entry<String, BigDecimal> amount : waiting.byCurrency().entrySet()) {
      text.append("  %s %,.2f%n".formatted(amount.getKey(), amount.getValue()));
    }
    text.append("  total USD %,.2f".formatted(waiting.usd()));
    text.append(
        waiting.withoutRate().isEmpty()
            ? ""
            : ", without amounts that have no exchange rate: "
                + String.join(", ", waiting.withoutRate()));
    text.append(System.lineSeparator());
    note(waiting).ifPresent(note -> text.append(note).append(System.lineSeparator()));
    return text.toString();
  }

  private static Optional<String> note(WaitingRevenue waiting) {
    List<String> notes = new ArrayList<>();
    if (waiting.isExtrapolated()) {
      notes.add("scaled up from the oldest %,d events".formatted(waiting.read()));
    }
    if (waiting.unreadable() > 0) {
      notes.add("%,d events cannot be decoded".formatted(waiting.unreadable()));
    }
    return notes.isEmpty() ? Optional.empty() : Optional.of("(" + String.join("; ", notes) + ")");
  }
}
