package io.tollgate.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.domain.reference.OptionalRule;
import io.tollgate.domain.reference.Period;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.RuleSetting;
import io.tollgate.domain.reference.RuleSetting.Bound;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads and writes the optional rules in policy.json: whether each applies, on which ship dates,
 * and its bounds. A key that is missing has its value in the standard policy.
 */
final class PolicyRules {
  private static final String ENABLED = "enabled";
  private static final String EFFECTIVE = "effective";
  private static final String THRESHOLD = "threshold_pct";
  private static final String RATIO = "ratio";
  private static final String BELOW = "below";
  private static final String AT_MOST = "at_most";
  private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  private final Consumer<String> problem;

  private PolicyRules(Consumer<String> problem) {
    this.problem = problem;
  }

  /**
   * Reads the object {@code rules}. A faulty value is reported and replaced by the standard one.
   */
  static Map<OptionalRule, RuleSetting> read(JsonNode rules, Consumer<String> problem) {
    PolicyRules reader = new PolicyRules(problem);
    Map<OptionalRule, RuleSetting> read = new EnumMap<>(OptionalRule.class);
    if (!reader.isObject(rules, "rules")) {
      return read;
    }
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      Optional<OptionalRule> known = OptionalRule.ofKey(rule.getKey());
      if (known.isEmpty()) {
        problem.accept(
            "rules has no rule '%s'; its rules are %s".formatted(rule.getKey(), names()));
      } else {
        read.put(known.get(), reader.setting(known.get(), rule.getValue()));
      }
    }
    return read;
  }

  private static String names() {
    return String.join(", ", Arrays.stream(OptionalRule.values()).map(OptionalRule::key).toList());
  }

  private boolean isObject(JsonNode node, String name) {
    if (!node.isMissingNode() && !node.isObject()) {
      problem.accept(name + " has to be an object, not " + node);
    }
    return node.isObject();
  }

  private RuleSetting setting(OptionalRule rule, JsonNode node) {
    RuleSetting standard = Policy.standard().rule(rule);
    String name = "rules." + rule.key();
    if (!isObject(node, name)) {
      return standard;
    }
    List<String> known = new ArrayList<>(List.of(ENABLED, EFFECTIVE));
    known.addAll(rule.bounds());
    known.addAll(rule.groups());
    checkKeys(node, name, known);
    JsonNode enabled = node.path(ENABLED);
    if (!enabled.isMissingNode() && !enabled.isBoolean()) {
      problem.accept(name + "." + ENABLED + " has to be true or false, not " + enabled);
    }
    return new RuleSetting(
        enabled.asBoolean(standard.enabled()),
        node.has(EFFECTIVE) ? periods(node.path(EFFECTIVE), name) : standard.effective(),
        bounds(rule, node, name, standard),
        groups(rule, node, name, standard));
  }

  private Map<String, Set<String>> groups(
      OptionalRule rule, JsonNode node, String name, RuleSetting standard) {
    Map<String, Set<String>> groups = new HashMap<>(standard.groups());
    for (String key : rule.groups()) {
      if (node.has(key)) {
        groups.put(key, countries(node.path(key), name + "." + key));
      }
    }
    Set<String> met = new HashSet<>();
    groups.values().stream()
        .flatMap(Set::stream)
        .filter(country -> !met.add(country))
        .sorted()
        .forEach(
            twice ->
                problem.accept(
                    "%s has country %s in both %s; remove it from one"
                        .formatted(name, twice, String.join(" and ", rule.groups()))));
    return groups;
  }

  private Set<String> countries(JsonNode list, String name) {
    Set<String> countries = new HashSet<>();
    list.forEach(country -> countries.add(country.asText()));
    if (!list.isArray()
        || countries.isEmpty()
        || !countries.stream().allMatch(country -> country.matches("[A-Z]{2}"))) {
      problem.accept(
          name
              + " has to be a list of countries such as [\"CN\"], two capital letters, not "
              + list);
    }
    return countries;
  }

  private void checkKeys(JsonNode node, String name, List<String> known) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                problem.accept(
                    name + " has no key '" + key + "'; its keys are " + String.join(", ", known));
              }
            });
  }

  private List<Period> periods(JsonNode list, String name) {
    List<Period> periods = new ArrayList<>();
    if (!list.isArray() || list.isEmpty()) {
      problem.accept(
          name
              + ".effective has to be a list of periods such as [{\"from\": \"2026-11-10\"}], not "
              + list
              + "; to switch the rule off, set enabled to false");
      return periods;
    }
    for (JsonNode node : list) {
      try {
        checkKeys(node, name + ".effective", List.of("from", "to"));
        periods.add(new Period(Optional.of(date(node.path("from"))), end(node.path("to"))));
      } catch (DateTimeException e) {
        problem.accept(
            name
                + ".effective needs a from, and may have a to, each a date such as \"2026-11-10\","
                + " not "
                + node);
      } catch (IllegalArgumentException e) {
        problem.accept(name + ".effective: to is exclusive and has to be after from: " + node);
      }
    }
    return periods;
  }

  private static LocalDate date(JsonNode node) {
    return LocalDate.parse(node.isTextual() ? node.asText() : "");
  }

  private static Optional<LocalDate> end(JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : Optional.of(date(node));
  }

  private Map<String, Bound> bounds(
      OptionalRule rule, JsonNode node, String name, RuleSetting standard) {
    Map<String, Bound> bounds = new HashMap<>(standard.bounds());
    for (String key : rule.bounds()) {
      if (node.has(key)) {
        Bound bound = bound(key, node.path(key), name + "." + key);
        if (bound != null) {
          bounds.put(key, bound);
        }
      }
    }
    return bounds;
  }

  private Bound bound(String key, JsonNode value, String name) {
    return switch (key) {
      case THRESHOLD -> share(value, PER_CENT, name);
      case RATIO -> share(value, BigDecimal.ONE, name);
      default -> bound(value, name);
    };
  }

  private Bound share(JsonNode value, BigDecimal whole, String name) {
    if (isNumber(value, whole) && value.decimalValue().signum() > 0) {
      return new Bound(value.decimalValue(), true);
    }
    problem.accept(
        "%s has to be a number over 0, up to %s, with at most 6 places, not %s"
            .formatted(name, whole.toPlainString(), value));
    return null;
  }

  private Bound bound(JsonNode node, String name) {
    JsonNode value = node.has(BELOW) ? node.path(BELOW) : node.path(AT_MOST);
    if (node.isObject() && node.size() == 1 && isNumber(value, MOST)) {
      return new Bound(value.decimalValue(), node.has(AT_MOST));
    }
    problem.accept(name + " has to be {\"below\": NUMBER} or {\"at_most\": NUMBER}, not " + node);
    return null;
  }

  private static boolean isNumber(JsonNode value, BigDecimal most) {
    return value.isNumber()
        && value.decimalValue().signum() >= 0
        && value.decimalValue().compareTo(most) <= 0
        && value.decimalValue().stripTrailingZeros().scale() <= RuleSetting.BOUND_PLACES;
  }

  /** Writes the rules that differ from the standard policy, each with all its keys. */
  static void write(Policy policy, ObjectNode root) {
    if (policy.ownRules().isEmpty()) {
      return;
    }
    ObjectNode rules = root.putObject("rules");
    policy
        .ownRules()
        .forEach(
            (rule, setting) -> {
              ObjectNode node = rules.putObject(rule.key());
              node.put(ENABLED, setting.enabled());
              writePeriods(setting.effective(), node);
              setting.sortedBounds().forEach((key, bound) -> write(key, bound, node));
              setting
                  .groups()
                  .forEach((key, countries) -> countries.forEach(node.withArray(key)::add));
            });
  }

  private static void writePeriods(List<Period> effective, ObjectNode node) {
    if (effective.isEmpty()) {
      return;
    }
    ArrayNode list = node.putArray(EFFECTIVE);
    for (Period period : effective) {
      ObjectNode one = list.addObject();
      period.from().ifPresent(from -> one.put("from", from.toString()));
      period.to().ifPresent(to -> one.put("to", to.toString()));
    }
  }

  private static void write(String key, Bound bound, ObjectNode node) {
    if (key.equals(THRESHOLD) || key.equals(RATIO)) {
      node.put(key, bound.value());
    } else {
      node.putObject(key).put(bound.inclusive() ? AT_MOST : BELOW, bound.value());
    }
  }
}
