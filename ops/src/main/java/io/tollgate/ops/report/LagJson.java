package io.tollgate.ops.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.ops.lag.GroupLag;
import io.tollgate.ops.lag.PartitionLag;
import io.tollgate.ops.lag.Status;
import io.tollgate.ops.lag.TimeLag;
import io.tollgate.ops.money.WaitingRevenue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Lag as JSON. Times are seconds, unknown values null, money exact as text. */
public final class LagJson {
  private static final int MILLI_PLACES = 3;

  private LagJson() {}

  /** A group. */
  public static ObjectNode of(GroupLag group) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("group", group.group());
    json.put("type", group.type());
    json.put("state", group.state());
    json.put("members", group.members());
    json.put("status", group.isSettled() ? group.status().name() : null);
    json.put("sum_lag", group.sumLag());
    json.put("max_lag", group.maxLag());
    json.put("max_lag_seconds", seconds(group.maxTime()));
    ArrayNode partitions = json.putArray("partitions");
    group.partitions().forEach(lag -> partitions.add(of(lag, group.isSettled())));
    return json;
  }

  private static ObjectNode of(PartitionLag lag, boolean isSettled) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("topic", lag.part().topic());
    json.put("partition", lag.part().partition());
    json.put("committed", lag.committed().isPresent() ? lag.committed().getAsLong() : null);
    json.put("earliest", lag.ends().earliest());
    json.put("end", lag.ends().latest());
    json.put("lag", lag.lag());
    json.put("counted", lag.isCounted());
    json.put("lag_seconds", seconds(lag.time().map(TimeLag::behind)));
    json.put("basis", lag.time().map(time -> time.basis().name()).orElse(null));
    json.put("status", isSettled || lag.status() != Status.OK ? lag.status().name() : null);
    return json;
  }

  private static BigDecimal seconds(Optional<Duration> time) {
    return time.map(t -> BigDecimal.valueOf(t.toMillis(), MILLI_PLACES)).orElse(null);
  }

  /** The waiting value. */
  public static ObjectNode of(WaitingRevenue waiting) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("events", waiting.events());
    json.put("read", waiting.read());
    json.put("extrapolated", waiting.isExtrapolated());
    json.put("unreadable", waiting.unreadable());
    ObjectNode amounts = json.putObject("by_currency");
    waiting.byCurrency().forEach((currency, sum) -> amounts.put(currency, sum.toPlainString()));
    json.put("usd", waiting.usd().toPlainString());
    ArrayNode without = json.putArray("without_rate");
    waiting.withoutRate().forEach(without::add);
    return json;
  }
}
