package io.tollgate.catalogue;

import java.util.regex.Pattern;

/**
 * A prefix for the topics, subjects, application id and state directory of one run. It separates
 * runs on the same cluster.
 *
 * @param prefix letters, digits, {@code _} and {@code -}; blank for names without a prefix
 */
public record Namespace(String prefix) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final String APPLICATION = "tollgate";

  /** No prefix. */
  public static final Namespace NONE = new Namespace("");

  public Namespace {
    if (!FORM.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "'" + prefix + "' is not a valid run id: use up to 64 letters, digits, '_' and '-'");
    }
  }

  /** The full name of a topic. */
  public String topic(Topic topic) {
    return prefixed(topic.baseName());
  }

  /** The subject under which a topic's value schema is registered. */
  public String subject(Topic topic) {
    return topic(topic) + "-value";
  }

  /**
   * The application id of Kafka Streams. It is also the consumer group and names the state
   * directory.
   */
  public String applicationId() {
    return prefixed(APPLICATION);
  }

  private String prefixed(String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }
}
