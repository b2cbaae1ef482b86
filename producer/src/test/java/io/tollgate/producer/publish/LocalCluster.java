package io.tollgate.producer.publish;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.wire.codec.Codec;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import io.tollgate.wire.topic.Received;
import io.tollgate.wire.topic.TopicAdmin;
import io.tollgate.wire.topic.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The broker and registry of this module's tests. */
final class LocalCluster implements BeforeAllCallback {
  static final int PARTITIONS = 3;

  private static final Duration WAIT = Duration.ofMillis(100);

  private SharedStack stack;

  @Override
  public void beforeAll(ExtensionContext context) {
    stack = SharedStack.of(context);
  }

  ClusterConnection connection() {
    return ClusterConnection.to(stack.bootstrapServers());
  }

  String registryUrl() {
    return stack.registryUrl();
  }

  /** Creates the topics of a new installation and returns its settings. */
  PublisherSettings installation(String prefix) {
    Namespace names = new Namespace(prefix);
    try (TopicAdmin admin = TopicAdmin.connect(connection(), names)) {
      admin.create(PARTITIONS, (short) 1);
    }
    return new PublisherSettings(
        connection(),
        Map.of("schema.registry.url", registryUrl(), "auto.register.schemas", "true"),
        names);
  }

  /** All records of a topic. */
  static <D> List<Received<D>> all(PublisherSettings settings, Topic topic, Codec<D, ?> codec) {
    List<Received<D>> all = new ArrayList<>();
    try (TopicReader<D> reader =
        TopicReader.open(
            settings.cluster(),
            settings.names().topic(topic),
            WireSerdes.configured(settings.registry()).serde(codec).deserializer())) {
      while (!reader.isAtEnd()) {
        all.addAll(reader.poll(WAIT));
      }
    }
    return all;
  }
}
