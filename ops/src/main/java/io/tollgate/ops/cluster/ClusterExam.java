package io.tollgate.ops.cluster;

import io.tollgate.catalogue.Topic;
import io.tollgate.ops.doctor.Facts;
import io.tollgate.ops.doctor.Facts.Broker;
import io.tollgate.ops.doctor.Needs;
import io.tollgate.ops.doctor.Part;
import io.tollgate.wire.registry.RegistrySettings;
import io.tollgate.wire.serde.WireSerdes;
import io.tollgate.wire.topic.ClusterConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AclOperation;

/**
 * Reads the facts for the checks before go-live, and changes nothing. A part that this user may not
 * read is reported, and the rest is read.
 */
public final class ClusterExam implements AutoCloseable {
  private static final int TIMEOUT_MS = 15_000;
  private static final Set<String> KAFKAS_OWN =
      Set.of(
          org.apache.kafka.common.internals.Topic.GROUP_METADATA_TOPIC_NAME,
          org.apache.kafka.common.internals.Topic.TRANSACTION_STATE_TOPIC_NAME);

  private final ClusterConnection connection;
  private final Needs needs;
  private final Admin admin;
  private final Answers answers;

  private ClusterExam(ClusterConnection connection, Needs needs, Admin admin) {
    this.connection = connection;
    this.needs = needs;
    this.admin = admin;
    this.answers = new Answers(connection.bootstrapServers());
  }

  /**
   * Connects to a cluster.
   *
   * @throws ClusterException if the addresses cannot be used
   */
  public static ClusterExam connect(ClusterConnection connection, Needs needs) {
    Map<String, Object> settings = connection.properties();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    try {
      return new ClusterExam(connection, needs, Admin.create(settings));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ClusterException(
          "cannot connect to the brokers at %s: %s"
              .formatted(connection.bootstrapServers(), cause.getMessage()),
          e);
    }
  }

  /** Reads the facts. If the brokers do not answer the first request, it sends no other request. */
  public Facts read(WireSerdes serdes, RegistrySettings registry, Clock clock) {
    RegistryExam schemas = new RegistryExam(registry, needs.names(), clock);
    Part<Collection<Node>> nodes =
        Part.reading(() -> answers.await(admin.describeCluster().nodes()));
    if (nodes.value().isEmpty()) {
      String silent = nodes.refusal();
      return new Facts(
          needs,
          Part.refused(silent),
          Part.refused(silent),
          Part.refused(silent),
          schemas.read(),
          Part.refused(silent),
          Part.refused(silent));
    }
    TopicExam topics = new TopicExam(admin, answers);
    return new Facts(
        needs,
        Part.reading(() -> brokers(nodes.value().get())),
        Part.reading(() -> topics.read(relevant())),
        Part.reading(this::features),
        schemas.read(),
        Part.reading(() -> new AccessExam(admin, answers, needs.names()).read(clusterOperations())),
        Part.reading(() -> new ContentExam(connection, needs.names(), serdes).read()));
  }

  private List<Broker> brokers(Collection<Node> nodes) {
    List<Integer> ids = nodes.stream().map(Node::id).sorted().toList();
    BrokerExam brokers = new BrokerExam(admin, answers);
    return ids.stream().map(brokers::read).toList();
  }

  /** The existing topics among the installation's topics and Kafka's two internal ones. */
  private Set<String> relevant() {
    Set<String> wanted = new TreeSet<>(KAFKAS_OWN);
    for (Topic topic : Topic.values()) {
      wanted.add(needs.names().topic(topic));
    }
    return answers
        .await(admin.listTopics(new ListTopicsOptions().listInternal(true)).names())
        .stream()
        .filter(name -> wanted.contains(name) || needs.isInternal(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Integer> features() {
    Map<String, Integer> levels = new TreeMap<>();
    answers
        .await(admin.describeFeatures().featureMetadata())
        .finalizedFeatures()
        .forEach((name, range) -> levels.put(name, (int) range.maxVersionLevel()));
    return levels;
  }

  private Set<String> clusterOperations() {
    return names(
        answers.await(
            admin
                .describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                .authorizedOperations()));
  }

  /** Operations by name; empty if the brokers report none. */
  static Set<String> names(Set<AclOperation> operations) {
    return operations == null
        ? Set.of()
        : operations.stream().map(AclOperation::name).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
