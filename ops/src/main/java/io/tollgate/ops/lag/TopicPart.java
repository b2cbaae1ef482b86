package io.tollgate.ops.lag;

import java.util.Comparator;

/** One partition of a topic. */
public record TopicPart(String topic, int partition) implements Comparable<TopicPart> {
  private static final Comparator<TopicPart> ORDER =
      Comparator.comparing(TopicPart::topic).thenComparingInt(TopicPart::partition);

  @Override
  public int compareTo(TopicPart other) {
    return ORDER.compare(this, other);
  }
}
