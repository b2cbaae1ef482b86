package io.tollgate.catalogue;

import java.util.regex.Pattern;

/**
 * A prefix that keeps the topics, subjects, application id and state directory of one run apart
 * from those of every other on the same cluster.
 *
 * @param prefix letters, digits, {@code _} and {@code -}; blank for an installation's own names
 */
public record Namespace(String prefix) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final String APPLICATION = "tollgate";

  /** No prefix. */
  public static final Namespace NONE = new Namespace("");

  public Namespace {
    if (!FORM.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "'" + prefix + "' is no run id: use up to 64 letters, digits, '_' and '-'");
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

  /** The application id of Kafka Streams: also its consumer group, and its state's directory. */
  public String applicationId() {
    return prefixed(APPLICATION);
  }

  private String prefixed(String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }
}
