package io.tollgate.domain.reference;

import io.tollgate.domain.reference.RuleSetting.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of the optional rules that policy.json does not set. Never change them: earlier
 * versions of policies without these rules depend on them. Put a new setting into policy.json.
 */
final class StandardRules {
  /**
   * The Affiliates Rule (BIS, "Expansion of End-User Controls To Cover Affiliates of Certain Listed
   * Entities", RIN 0694-AK11): effective on 2025-09-29, suspended from 2025-11-10 to 2026-11-09.
   * The share is at least 50 %, so exactly 50 % counts.
   */
  private static final RuleSetting AFFILIATE =
      new RuleSetting(
          true,
          List.of(
              Period.between(LocalDate.of(2025, 9, 29), LocalDate.of(2025, 11, 10)),
              Period.from(LocalDate.of(2026, 11, 10))),
          Map.of("threshold_pct", new Bound(BigDecimal.valueOf(50), true)));

  /** The rule of 2026-01-15: less than 21,000 TPP and less than 6,500 GB/s. */
  private static final RuleSetting PERFORMANCE_LIMIT =
      new RuleSetting(
          false,
          List.of(Period.from(LocalDate.of(2026, 1, 15))),
          Map.of(
              "tpp",
              new Bound(BigDecimal.valueOf(21_000), false),
              "dram_bandwidth_gbps",
              new Bound(BigDecimal.valueOf(6_500), false)));

  /**
   * The destinations and the date of the rule of 2026-01-15 (BIS, "Revision to License Review
   * Policy for Advanced Computing Commodities", RIN 0694-AK43); the ratio is this installation's
   * policy.
   */
  private static final RuleSetting VOLUME_CAP =
      new RuleSetting(
          false,
          List.of(Period.from(LocalDate.of(2026, 1, 15))),
          Map.of("ratio", new Bound(new BigDecimal("0.5"), true)),
          Map.of("countries", Set.of("CN", "MO"), "base_countries", Set.of("US")));

  private static final RuleSetting OFF = new RuleSetting(false, List.of(), Map.of());

  private static final Map<OptionalRule, RuleSetting> ALL = all();

  private StandardRules() {}

  private static Map<OptionalRule, RuleSetting> all() {
    Map<OptionalRule, RuleSetting> all = new EnumMap<>(OptionalRule.class);
    for (OptionalRule rule : OptionalRule.values()) {
      all.put(rule, OFF);
    }
    all.put(OptionalRule.AFFILIATE, AFFILIATE);
    all.put(OptionalRule.PERFORMANCE_LIMIT, PERFORMANCE_LIMIT);
    all.put(OptionalRule.VOLUME_CAP, VOLUME_CAP);
    return Collections.unmodifiableMap(all);
  }

  static Map<OptionalRule, RuleSetting> settings() {
    return ALL;
  }
}
