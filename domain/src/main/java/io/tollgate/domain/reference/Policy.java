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
 * What compliance has decided about screening.
 *
 * @param matchThreshold the score, 0 to 1, from which a name is taken to be the entry's
 * @param reviewThreshold the score, 0 to 1, from which a person has to look
 * @param actions what each list's match leads to; {@value #ANY_SOURCE} stands for every other list
 * @param approvalRequired product classes and countries controlled beside those the levy rates name
 * @param rules the optional rules; those not given are as in the standard policy: AFFILIATE applies
 *     on the dates that its publication gives, the others are off
 */
public record Policy(
    BigDecimal matchThreshold,
    BigDecimal reviewThreshold,
    SortedMap<String, Action> actions,
    Set<Controlled> approvalRequired,
    Map<OptionalRule, RuleSetting> rules)
    implements ReferenceRow {

  /** The key of {@link #actions} that stands for every list not named. */
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

  /** What a match leads to. */
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

  /** Actions given are added to the default ones, which they override source by source. */
  public Policy {
    SortedMap<String, Action> merged = new TreeMap<>(DEFAULT_ACTIONS);
    merged.putAll(actions);
    actions = merged;
    approvalRequired = Set.copyOf(approvalRequired);
    Map<OptionalRule, RuleSetting> all = new EnumMap<>(StandardRules.settings());
    all.putAll(rules);
    rules = Collections.unmodifiableMap(all);
  }

  /** A policy with the optional rules of the standard one. */
  public Policy(
      BigDecimal matchThreshold,
      BigDecimal reviewThreshold,
      SortedMap<String, Action> actions,
      Set<Controlled> approvalRequired) {
    this(matchThreshold, reviewThreshold, actions, approvalRequired, Map.of());
  }

  /** The same with one optional rule set otherwise. */
  public Policy with(OptionalRule rule, RuleSetting setting) {
    Map<OptionalRule, RuleSetting> changed = new EnumMap<>(rules);
    changed.put(rule, setting);
    return new Policy(matchThreshold, reviewThreshold, actions, approvalRequired, changed);
  }

  /** The active policy where none is given (semantics, sections 2 and 3). */
  public static Policy standard() {
    return new Policy(new BigDecimal("0.95"), new BigDecimal("0.85"), new TreeMap<>(), Set.of());
  }

  /** What a match of a list leads to. */
  public Action actionOf(String source) {
    Action named = actions.get(source);
    return named != null ? named : actions.get(ANY_SOURCE);
  }

  /** What it says of an optional rule. */
  public RuleSetting rule(OptionalRule rule) {
    return rules.get(rule);
  }

  /** The optional rules that are not as in the standard policy. */
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
    // Nothing is added where nothing is said, so that older versions keep their hash.
    ownRules()
        .forEach(
            (rule, setting) -> {
              all.add(rule.key());
              all.addAll(setting.canonical());
            });
    return all;
  }
}
