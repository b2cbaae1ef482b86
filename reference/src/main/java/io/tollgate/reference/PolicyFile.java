package io.tollgate.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tollgate.domain.reference.Policy;
import io.tollgate.domain.reference.Policy.Action;
import io.tollgate.domain.reference.Policy.Controlled;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and writes policy.json. An unknown key is refused, because it may be a misspelt one. */
final class PolicyFile {
  private static final int THRESHOLD_PLACES = 6;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path path;
  private final WatchlistReport report;

  private PolicyFile(Path path, WatchlistReport report) {
    this.path = path;
    this.report = report;
  }

  /** The policy in a file; the standard policy if there is no file or it is faulty. */
  static Policy read(Path path, WatchlistReport report) {
    return Files.exists(path) ? new PolicyFile(path, report).read() : Policy.standard();
  }

  /** Writes a policy with all actions, including those of the standard policy. */
  static void write(Policy policy, Path path) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode screening = root.putObject("screening");
    screening.put("match_threshold", policy.matchThreshold());
    screening.put("review_threshold", policy.reviewThreshold());
    ObjectNode actions = screening.putObject("actions");
    policy.actions().forEach((source, action) -> actions.put(source, action.name()));
    ArrayNode required = root.putArray("approval_required");
    for (Controlled controlled : new TreeSet<>(policy.approvalRequired())) {
      required
          .addObject()
          .put("product_class", controlled.productClass())
          .put("country", controlled.country());
    }
    PolicyRules.write(policy, root);
    Files.writeString(path, root.toPrettyString() + "\n");
  }

  private Policy read() {
    try {
      return policy(JSON.readTree(Files.readString(path)));
    } catch (JsonProcessingException e) {
      report.problem(
          path
              + (e.getLocation() == null ? "" : ", row " + e.getLocation().getLineNr())
              + ": not JSON: "
              + e.getOriginalMessage());
    } catch (IOException e) {
      report.problem(path + " cannot be read as UTF-8: " + e.getMessage());
    }
    return Policy.standard();
  }

  private Policy policy(JsonNode root) {
    if (root.isMissingNode()) {
      problem("the file is empty; delete it to use the standard policy");
    }
    checkKeys(root, "the policy", "screening", "approval_required", "rules");
    JsonNode screening = root.path("screening");
    checkKeys(screening, "screening", "match_threshold", "review_threshold", "actions");
    Policy standard = Policy.standard();
    BigDecimal match = threshold(screening, "match_threshold", standard.matchThreshold());
    BigDecimal review = threshold(screening, "review_threshold", standard.reviewThreshold());
    if (review.compareTo(match) > 0) {
      problem("screening.review_threshold has to be at most match_threshold");
    }
    return new Policy(
        match,
        review,
        actions(screening),
        controlled(root),
        PolicyRules.read(root.path("rules"), this::problem));
  }

  private void problem(String problem) {
    report.problem(path + ": " + problem);
  }

  private void checkKeys(JsonNode node, String name, String... known) {
    checkObject(node, name);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!Arrays.asList(known).contains(key)) {
                problem(
                    name + " has no key '" + key + "'; its keys are " + String.join(", ", known));
              }
            });
  }

  private void checkObject(JsonNode node, String name) {
    if (!node.isMissingNode() && !node.isObject()) {
      problem(name + " has to be an object, not " + node);
    }
  }

  private BigDecimal threshold(JsonNode screening, String key, BigDecimal standard) {
    JsonNode node = screening.path(key);
    if (node.isMissingNode()) {
      return standard;
    }
    if (!node.isNumber()
        || node.decimalValue().signum() < 0
        || node.decimalValue().compareTo(BigDecimal.ONE) > 0
        || node.decimalValue().stripTrailingZeros().scale() > THRESHOLD_PLACES) {
      problem(
          "screening."
              + key
              + " has to be a number from 0 to 1 with at most 6 places, not "
              + node);
      return standard;
    }
    return node.decimalValue();
  }

  private SortedMap<String, Action> actions(JsonNode screening) {
    SortedMap<String, Action> actions = new TreeMap<>();
    checkObject(screening.path("actions"), "screening.actions");
    screening
        .path("actions")
        .properties()
        .forEach(
            entry -> {
              try {
                actions.put(entry.getKey(), Action.valueOf(entry.getValue().asText()));
              } catch (IllegalArgumentException e) {
                problem(
                    "screening.actions."
                        + entry.getKey()
                        + " has to be one of "
                        + Arrays.toString(Action.values())
                        + ", not "
                        + entry.getValue());
              }
            });
    return actions;
  }

  private Set<Controlled> controlled(JsonNode root) {
    Set<Controlled> controlled = new HashSet<>();
    JsonNode required = root.path("approval_required");
    if (!required.isMissingNode() && !required.isArray()) {
      problem("approval_required has to be a list, not " + required);
    }
    for (JsonNode node : required) {
      checkKeys(node, "approval_required", "product_class", "country");
      String productClass = node.path("product_class").asText();
      String country = node.path("country").asText();
      if (!node.path("product_class").isTextual()
          || productClass.isBlank()
          || !country.matches("[A-Z]{2}")) {
        problem(
            "approval_required needs a product_class and a country of two capital letters, not "
                + node);
      }
      controlled.add(new Controlled(productClass, country));
    }
    return controlled;
  }
}
