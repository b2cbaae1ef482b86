package io.tollgate.wire.codec;

import io.tollgate.avro.RuleBound;
import io.tollgate.avro.RuleCountries;
import io.tollgate.avro.RulePeriod;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.RuleSetting.Bound;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The optional rules of a policy. */
final class RuleSettings {
  private static final DecimalField VALUE = DecimalField.of(RuleBound.getClassSchema(), "value");

  private RuleSettings() {}

  static List<io.tollgate.avro.RuleSetting> encode(SortedMap<OptionalRule, RuleSetting> rules) {
    return rules.entrySet().stream().map(rule -> encode(rule.getKey(), rule.getValue())).toList();
  }

  private static io.tollgate.avro.RuleSetting encode(OptionalRule rule, RuleSetting setting) {
    io.tollgate.avro.RuleSetting record = new io.tollgate.avro.RuleSetting();
    record.setRule(rule.key());
    record.setEnabled(setting.enabled());
    record.setEffective(
        setting.effective().stream()
            .map(period -> new RulePeriod(period.from().orElse(null), period.to().orElse(null)))
            .toList());
    record.setBounds(
        setting.sortedBounds().entrySet().stream()
            .map(
                bound ->
                    new RuleBound(
                        bound.getKey(),
                        VALUE.exact(bound.getValue().value()),
                        bound.getValue().inclusive()))
            .toList());
    record.setGroups(
        setting.groups().entrySet().stream()
            .map(group -> new RuleCountries(group.getKey(), List.copyOf(group.getValue())))
            .toList());
    return record;
  }

  /** Rejects an unknown rule, because decisions that ignore the rule would be wrong. */
  static Map<OptionalRule, RuleSetting> decode(List<io.tollgate.avro.RuleSetting> records) {
    Map<OptionalRule, RuleSetting> rules = new EnumMap<>(OptionalRule.class);
    for (io.tollgate.avro.RuleSetting record : records) {
      OptionalRule rule =
          OptionalRule.ofKey(record.getRule())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "rule is '"
                              + record.getRule()
                              + "', which this version of Tollgate does not know; upgrade Tollgate"));
      rules.put(rule, decode(record));
    }
    return rules;
  }

  private static RuleSetting decode(io.tollgate.avro.RuleSetting record) {
    Map<String, Bound> bounds = new HashMap<>();
    record
        .getBounds()
        .forEach(
            bound ->
                bounds.put(bound.getMeasure(), new Bound(bound.getValue(), bound.getInclusive())));
    List<Period> effective =
        record.getEffective().stream()
            .map(
                period ->
                    new Period(
                        Optional.ofNullable(period.getSince()),
                        Optional.ofNullable(period.getUntil())))
            .toList();
    Map<String, Set<String>> groups = new HashMap<>();
    record
        .getGroups()
        .forEach(
            group -> groups.put(group.getGroup(), Set.copyOf(Blank.strings(group.getCountries()))));
    return new RuleSetting(record.getEnabled(), effective, bounds, groups);
  }
}
