package io.tollgate.wire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tollgate.catalogue.Namespace;
import io.tollgate.catalogue.Topic;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue's topics on a real broker. */
@ExtendWith(SharedStackExtension.class)
class TopicAdminIT {
  private static final short ONE_COPY = 1;

  private final Namespace names = new Namespace("t" + UUID.randomUUID());
  private final ClusterConnection cluster;
  private final TopicAdmin admin;

  TopicAdminIT(SharedStack stack) {
    cluster = ClusterConnection.to(stack.bootstrapServers());
    admin = TopicAdmin.connect(cluster, names);
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void shouldCreateEveryTopicWithItsPartitionsAndSettings() throws Exception {
    assertThat(admin.create(3, ONE_COPY))
        .containsExactlyElementsOf(Arrays.stream(Topic.values()).map(names::topic).toList());

    assertThat(admin.partitions(Topic.SHIPMENTS)).isEqualTo(3);
    assertThat(admin.partitions(Topic.REF_MANIFEST)).isEqualTo(1);
    assertThat(setting(Topic.SHIPMENTS, "retention.ms")).isEqualTo("-1");
    assertThat(setting(Topic.SHIPMENTS, "cleanup.policy")).isEqualTo("delete");
    assertThat(setting(Topic.QUARTERLY_REVENUE, "cleanup.policy")).isEqualTo("compact");
  }

  @Test
  void shouldLeaveExistingTopics() {
    admin.create(3, ONE_COPY);

    assertThat(admin.create(3, ONE_COPY)).isEmpty();
  }

  @Test
  void shouldCreateOnlyMissingTopics() throws Exception {
    makeByHand(Topic.SHIPMENTS, 3);

    assertThat(admin.create(3, ONE_COPY))
        .hasSize(Topic.values().length - 1)
        .doesNotContain(names.topic(Topic.SHIPMENTS));
  }

  @Test
  void shouldRefuseAnotherNumberOfPartitionsBeforeItCreatesTopics() throws Exception {
    makeByHand(Topic.LEVY_DUE, 2);

    assertThatThrownBy(() -> admin.create(3, ONE_COPY))
        .isInstanceOf(TopicException.class)
        .hasMessage(
            "topic %s has 2 partitions, not 3; a change would spread a shipment over two partitions:"
                + " request the existing number, or use another run id",
            names.topic(Topic.LEVY_DUE));
    assertThatThrownBy(() -> admin.partitions(Topic.LEVY_DUE))
        .hasMessageContaining("has no topic")
        .hasMessageContaining(names.topic(Topic.SHIPMENTS));
  }

  @Test
  void shouldNameTheMissingTopicsAndTheFix() {
    assertThatThrownBy(() -> admin.partitions(Topic.SHIPMENTS))
        .isInstanceOf(TopicException.class)
        .hasMessageStartingWith("the cluster at " + cluster.bootstrapServers() + " has no topic ")
        .hasMessageEndingWith("; create the missing topics");
  }

  @Test
  void shouldRefuseAReferenceTopicOfSeveralPartitions() throws Exception {
    makeByHand(Topic.REF_MANIFEST, 2);
    for (Topic topic : Topic.values()) {
      if (topic != Topic.REF_MANIFEST) {
        makeByHand(topic, 1);
      }
    }
    assertThatThrownBy(() -> admin.partitions(Topic.SHIPMENTS))
        .isInstanceOf(TopicException.class)
        .hasMessage(
            "topic %s has 2 partitions and must have 1; use another run id",
            names.topic(Topic.REF_MANIFEST));
  }

  @Test
  void shouldPassOnARefusalOfTheBrokers() {
    assertThatThrownBy(() -> admin.create(3, (short) 2))
        .isInstanceOf(TopicException.class)
        .hasMessageStartingWith("the brokers at " + cluster.bootstrapServers() + " refuse: ")
        .message()
        .containsIgnoringCase("replication")
        .hasLineCount(1);
  }

  @Test
  void shouldReportThatNoBrokerAnswers() throws IOException {
    String nobody = "127.0.0.1:" + freePort();
    try (TopicAdmin silent =
        TopicAdmin.connect(ClusterConnection.to(nobody), names, Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> silent.partitions(Topic.SHIPMENTS))
          .isInstanceOf(TopicException.class)
          .hasMessage("the brokers at " + nobody + " do not answer");
    }
  }

  @Test
  void shouldReportAnInvalidAddress() {
    assertThatThrownBy(() -> TopicAdmin.connect(ClusterConnection.to("nowhere"), names))
        .isInstanceOf(TopicException.class)
        .hasMessageStartingWith("the brokers cannot be reached: ")
        .hasMessageContaining("nowhere");
  }

  @Test
  void shouldHideThePassword() {
    ClusterConnection secret =
        new ClusterConnection("a:9092", Map.of("sasl.jaas.config", "password=hush"));

    assertThat(secret.toString()).isEqualTo("brokers at a:9092 with [sasl.jaas.config]");
    assertThat(secret.properties()).containsEntry("sasl.jaas.config", "password=hush");
  }

  private void makeByHand(Topic topic, int partitions) throws Exception {
    try (Admin kafka = Admin.create(cluster.properties())) {
      NewTopic made = new NewTopic(names.topic(topic), partitions, ONE_COPY);
      kafka.createTopics(List.of(made)).all().get();
      // The controller answers before the broker lists the topic.
      await()
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(60))
          .until(() -> kafka.describeTopics(List.of(made.name())).allTopicNames().get() != null);
    }
  }

  private String setting(Topic topic, String key) throws Exception {
    try (Admin kafka = Admin.create(cluster.properties())) {
      ConfigResource asked = new ConfigResource(ConfigResource.Type.TOPIC, names.topic(topic));
      Config settings = kafka.describeConfigs(List.of(asked)).all().get().get(asked);
      return settings.get(key).value();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
