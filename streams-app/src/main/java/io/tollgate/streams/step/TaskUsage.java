package io.tollgate.streams.step;

import io.tollgate.catalogue.Store;
import io.tollgate.domain.screening.quota.KnownUsage;
import io.tollgate.domain.screening.quota.Quota;
import io.tollgate.domain.screening.quota.QuotaTotal;
import io.tollgate.domain.screening.quota.QuotaUse;
import io.tollgate.domain.screening.quota.Usage;
import io.tollgate.domain.shipment.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The usage of quotas by the shipments of one task, each and in total, and by those of other tasks.
 * This task's own usage is current; that of other tasks arrives a moment later.
 */
final class TaskUsage implements KnownUsage {
  private final KeyValueStore<String, List<QuotaUse>> uses;
  private final KeyValueStore<String, QuotaTotal> subtotals;
  private final UsageSource elsewhere;
  private final int part;

  TaskUsage(ProcessorContext<?, ?> context, UsageSource elsewhere) {
    this.uses = context.getStateStore(Store.USES.storeName());
    this.subtotals = context.getStateStore(Store.USAGE_SUBTOTALS.storeName());
    this.elsewhere = elsewhere;
    this.part = context.taskId().partition();
  }

  @Override
  public Optional<Usage> ofOthers(Quota quota, String shipmentId) {
    Usage others = elsewhere.total(quota).map(total -> total.totalBut(part)).orElse(Usage.NONE);
    Usage here = subtotal(quota).map(QuotaTotal::total).orElse(Usage.NONE);
    Usage own = byQuota(usesOf(shipmentId)).getOrDefault(quota, Usage.NONE);
    return Optional.of(others.plus(here).minus(own));
  }

  /** Whether a shipment uses a quota that is known to be over its bound. */
  boolean isInExcess(String shipmentId) {
    return usesOf(shipmentId).stream()
        .anyMatch(use -> elsewhere.total(use.quota()).filter(QuotaTotal::exceeded).isPresent());
  }

  /** Whether no shipment uses a quota, as in nearly every installation. */
  boolean isEmpty() {
    try (KeyValueIterator<String, List<QuotaUse>> some = uses.all()) {
      return !some.hasNext();
    }
  }

  /** Every subtotal. */
  List<QuotaTotal> subtotals() {
    return all(subtotals);
  }

  /** All values of a store, as a copy, so that the store may change afterwards. */
  static List<QuotaTotal> all(KeyValueStore<String, QuotaTotal> store) {
    List<QuotaTotal> found = new ArrayList<>();
    try (KeyValueIterator<String, QuotaTotal> each = store.all()) {
      each.forEachRemaining(next -> found.add(next.value));
    }
    return found;
  }

  Optional<QuotaTotal> subtotal(Quota quota) {
    return Optional.ofNullable(subtotals.get(quota.key()));
  }

  /** Replaces the usage of a shipment; returns the quotas whose usage changed. */
  Set<Quota> replace(Subject subject, List<QuotaUse> now) {
    List<QuotaUse> before = usesOf(subject.shipmentId());
    if (before.equals(now)) {
      return Set.of();
    }
    uses.put(subject.shipmentId(), now.isEmpty() ? null : now);
    Map<Quota, Usage> old = byQuota(before);
    Map<Quota, Usage> fresh = byQuota(now);
    Set<Quota> touched = new HashSet<>(old.keySet());
    touched.addAll(fresh.keySet());
    touched.removeIf(quota -> fresh.getOrDefault(quota, Usage.NONE).equals(old.get(quota)));
    for (Quota quota : touched) {
      Usage sum = subtotal(quota).map(QuotaTotal::total).orElse(Usage.NONE);
      Usage replaced =
          sum.plus(fresh.getOrDefault(quota, Usage.NONE))
              .minus(old.getOrDefault(quota, Usage.NONE));
      subtotals.put(quota.key(), QuotaTotal.ofPart(quota, part, replaced, subject));
    }
    return touched;
  }

  private List<QuotaUse> usesOf(String shipmentId) {
    List<QuotaUse> known = uses.get(shipmentId);
    return known == null ? List.of() : known;
  }

  private static Map<Quota, Usage> byQuota(List<QuotaUse> uses) {
    Map<Quota, Usage> found = new HashMap<>();
    uses.forEach(use -> found.put(use.quota(), use.usage()));
    return found;
  }
}
