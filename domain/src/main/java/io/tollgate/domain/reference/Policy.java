package io.tollgate.domain.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The compliance department's settings of screening.
 *
 * @param matchThreshold the lowest score, 0 to 1, of a match
 * @param reviewThreshold the lowest score, 0 to 1, that a person has to review
 * @param actions the action for a match of each list; {@value #ANY_SOURCE} means every other list
 * @param approvalRequired product classes and countries that are controlled in addition to those in
 *     the levy rates
 * @param rules the optional rules. A rule that is not given has its setting in the standard policy:
 *     AFFILIATE applies on its published dates, the others are off
 */
public record Policy(
    BigDecimal matchThreshold,
    BigDecimal reviewThreshold,
    SortedMap<String, Action> actions,
    Set<Controlled> approvalRequired,
    Map<OptionalRule, RuleSetting> rules)
    implements ReferenceRow {

  /** The key of {@link #actions} for every list without a key of its own. */
  public static final String ANY_SOURCE = "*";

  private static final Map<String, Action> DEFAULT_ACTIONS =
      Map.of(
          "MEU",
          Action.BLOCK,
          "EL",
          Action.BLOCK,
          "DPL",
          Action.BLOCK,
          "SDN",
          Action.BLOCK,
          "CMIC",
          Action.BLOCK,
          ANY_SOURCE,
          Action.HOLD);

  /** The action for a match. */
  public enum Action {
    BLOCK,
    HOLD,
    IGNORE
  }

  /** A product class that is controlled for a country. */
  public record Controlled(String productClass, String country) implements Comparable<Controlled> {
    @Override
    public int compareTo(Controlled other) {
      int byClass = productClass.compareTo(other.productClass);
      return byClass != 0 ? byClass : country.compareTo(other.country);
    }
  }

  /** The given actions override the default ones, source by source. */
  public Policy {
    SortedMap<String, Action> merged = new TreeMap<>(DEFAULT_ACTIONS);
    merged.putAll(actions);
    actions = merged;
    approvalRequired = Set.copyOf(approvalRequired);
    Map<OptionalRule, RuleSetting> all = new EnumMap<>(StandardRules.settings());
    all.putAll(rules);
    rules = Collections.unmodifiableMap(all);
  }

  /** A policy with the optional rules of the standard policy. */
  public Policy(
      BigDecimal matchThreshold,
      BigDecimal reviewThreshold,
      SortedMap<String, Action> actions,
      Set<Controlled> approvalRequired) {
    this(matchThreshold, reviewThreshold, actions, approvalRequired, Map.of());
  }

  /** The same policy with another setting of one optional rule. */
  public Policy with(OptionalRule rule, RuleSetting setting) {
    Map<OptionalRule, RuleSetting> changed = new EnumMap<>(rules);
    changed.put(rule, setting);
    return new Policy(matchThreshold, reviewThreshold, actions, approvalRequired, changed);
  }

  /** The policy if there is no policy.json (semantics, sections 2 and 3). */
  public static Policy standard() {
    return new Policy(new BigDecimal("0.95"), new BigDecimal("0.85"), new TreeMap<>(), Set.of());
  }

  /** The action for a match of a list. */
  public Action actionOf(String source) {
    Action named = actions.get(source);
    return named != null ? named : actions.get(ANY_SOURCE);
  }

  /** The setting of an optional rule. */
  public RuleSetting rule(OptionalRule rule) {
    return rules.get(rule);
  }

  /** The optional rules whose setting differs from the standard policy. */
  public SortedMap<OptionalRule, RuleSetting> ownRules() {
    SortedMap<OptionalRule, RuleSetting> own =
        new TreeMap<>(Comparator.comparing(OptionalRule::key));
    own.putAll(rules);
    own.entrySet().removeAll(StandardRules.settings().entrySet());
    return own;
  }

  @Override
  public SortedMap<String, Action> actions() {
    return new TreeMap<>(actions);
  }

  @Override
  public ReferenceTable table() {
    return ReferenceTable.POLICY;
  }

  @Override
  public List<String> canonical() {
    List<String> texts =
        new ArrayList<>(
            List.of(ReferenceRow.plain(matchThreshold), ReferenceRow.plain(reviewThreshold)));
    texts.add(Integer.toString(actions.size()));
    actions.forEach((source, action) -> texts.addAll(List.of(source, action.name())));
    List<String> controlled = new ArrayList<>();
    new TreeSet<>(approvalRequired)
        .forEach(pair -> controlled.addAll(List.of(pair.productClass(), pair.country())));
    List<String> all = ReferenceRow.listed(texts, controlled);
    // Rules with the standard setting add nothing, so that older versions keep their hash.
    ownRules()
        .forEach(
            (rule, setting) -> {
              all.add(rule.key());
              all.addAll(setting.canonical());
            });
    return all;
  }
}
