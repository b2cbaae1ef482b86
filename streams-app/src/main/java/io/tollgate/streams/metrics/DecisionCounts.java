package io.tollgate.streams.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tollgate.catalogue.Metric;
import io.tollgate.domain.decision.Cause;
import io.tollgate.domain.decision.Decision;
import io.tollgate.domain.decision.Ruling;
import io.tollgate.domain.finding.Outcome;
import io.tollgate.domain.levy.LevyDue;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts decisions by outcome, rule and cause, and levy-due records by kind. Adding to a known
 * count takes three map look-ups and no allocation.
 */
final class DecisionCounts {
  private final MeterRegistry registry;
  private final Map<Outcome, Map<Cause, Map<String, LongAdder>>> decisions =
      new EnumMap<>(Outcome.class);
  private final Map<LevyDue.Kind, LongAdder> levyDue = new EnumMap<>(LevyDue.Kind.class);

  DecisionCounts(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.values()) {
      Map<Cause, Map<String, LongAdder>> causes = new EnumMap<>(Cause.class);
      for (Cause cause : Cause.values()) {
        causes.put(cause, new ConcurrentHashMap<>());
      }
      decisions.put(outcome, causes);
    }
    for (LevyDue.Kind kind : LevyDue.Kind.values()) {
      levyDue.put(kind, counter(Metric.LEVY_DUE, Tags.of("kind", kind.name())));
    }
  }

  void add(Ruling ruling) {
    Decision decision = ruling.decision();
    Map<String, LongAdder> rules = decisions.get(decision.outcome()).get(decision.cause());
    LongAdder known = rules.get(decision.finding().code());
    (known == null ? first(rules, decision) : known).increment();
    for (LevyDue due : ruling.levyDue()) {
      levyDue.get(due.kind()).increment();
    }
  }

  private LongAdder first(Map<String, LongAdder> rules, Decision decision) {
    return rules.computeIfAbsent(
        decision.finding().code(),
        rule ->
            counter(
                Metric.DECISIONS,
                Tags.of("outcome", decision.outcome().name(), "rule", rule)
                    .and("cause", decision.cause().name())));
  }

  private LongAdder counter(Metric metric, Tags tags) {
    LongAdder count = new LongAdder();
    FunctionCounter.builder(metric.metricName(), count, LongAdder::sum)
        .tags(tags)
        .register(registry);
    return count;
  }
}
