package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tollgate.cli.fixture.CommandProcess;
import io.tollgate.cli.fixture.Commands;
import io.tollgate.testbed.LocalCluster;
import io.tollgate.testbed.LocalStackOptions;
import io.tollgate.testbed.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rights that docs/OPERATIONS.md lists are sufficient on a broker that checks rights. */
class RightsOnABrokerIT {
  private static final Path DOC = Path.of("..", "docs", "OPERATIONS.md");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";
  private static final Map<String, ResourceType> RESOURCES =
      Map.of(
          "--topic", ResourceType.TOPIC,
          "--group", ResourceType.GROUP,
          "--transactional-id", ResourceType.TRANSACTIONAL_ID);

  @TempDir private Path folder;
  private final int open = Ports.free();
  private final int guarded = Ports.free();
  private LocalCluster cluster;
  private Commands keeper;

  @BeforeEach
  void start() {
    int registry = Ports.free();
    cluster =
        LocalCluster.start(
            folder,
            List.of(new LocalCluster.Node("127.0.0.1:" + open, broker())),
            new LocalCluster.RegistryNode(LocalStackOptions.temporary().registryHome(), registry));
    keeper = Commands.in(environment(open, Map.of()));
    keeper.run("topics", "create", "--partitions", "2").done();
    keeper.run("schemas", "register", "--compatibility", "BACKWARD_TRANSITIVE").done();
    keeper.run("reference", "load", Commands.SAMPLE.resolve("reference").toString()).done();
  }

  @AfterEach
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /**
   * Clients of the open listener may do everything; the other listener needs a user and a password.
   */
  private Map<String, String> broker() {
    int controller = Ports.free();
    Map<String, String> settings = new HashMap<>();
    settings.put("node.id", "1");
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "OPEN");
    String clients = "OPEN://127.0.0.1:" + open + ",GUARDED://127.0.0.1:" + guarded;
    settings.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("advertised.listeners", clients);
    settings.put(
        "listener.security.protocol.map",
        "OPEN:PLAINTEXT,GUARDED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.resolve("log").toString());
    for (String internal : List.of("offsets.topic", "transaction.state.log")) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    settings.put(
        "listener.name.guarded.plain.sasl.jaas.config",
        LOGIN + " user_tollgate=\"a\" user_erp=\"b\";");
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    return settings;
  }

  private Map<String, String> environment(int port, Map<String, String> more) {
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("TOLLGATE_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
    environment.put("TOLLGATE_SCHEMA_REGISTRY_URL", cluster.registryUrl());
    return environment;
  }

  private Map<String, String> as(String user, String password) {
    return environment(
        guarded,
        Map.of(
            "TOLLGATE_KAFKA_SECURITY_PROTOCOL",
            "SASL_PLAINTEXT",
            "TOLLGATE_KAFKA_SASL_MECHANISM",
            "PLAIN",
            "TOLLGATE_KAFKA_SASL_JAAS_CONFIG",
            "%s username=\"%s\" password=\"%s\";".formatted(LOGIN, user, password)));
  }

  @Test
  void shouldBeSufficientForDecidingAndPublishing() throws Exception {
    assertThat(permissions()).anyMatch(found -> found.startsWith("FAIL"));
    allow();
    try (CommandProcess app =
        CommandProcess.start(
            List.of("serve", "--http-port", "-1", "--state-dir", folder + "/state"),
            as("tollgate", "a"),
            folder.resolve("app.log"))) {
      Commands.in(as("erp", "b"))
          .run("publish", Commands.SAMPLE.resolve("shipments.csv").toString())
          .done();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(app.isAlive()).as(app.log()).isTrue();
                JsonNode lag = new ObjectMapper().readTree(keeper.run("lag", "--json").out());
                assertThat(lag.path("sum_lag").asLong(-1)).isZero();
                assertThat(keeper.run("holds", "list").done()).contains("SH-1240");
              });
      // The internal topics exist now; the application's rights include purging read records from
      // them.
      assertThat(permissions())
          .containsExactly("OK this user has every right that the application needs");
      assertThat(app.isAlive()).as(app.log()).isTrue();
    }
  }

  private List<String> permissions() throws IOException {
    JsonNode findings =
        new ObjectMapper()
            .readTree(Commands.in(as("tollgate", "a")).run("doctor", "--json").out())
            .path("findings");
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(finding -> finding.path("check").asText().equals("permissions"))
        .map(finding -> finding.path("verdict").asText() + " " + finding.path("found").asText())
        .toList();
  }

  private void allow() throws Exception {
    List<AclBinding> rights = new ArrayList<>();
    for (String line : Files.readAllLines(DOC)) {
      if (line.startsWith("kafka-acls.sh ")) {
        rights.addAll(rights(BLANK.splitAsStream(line).toList()));
      }
    }
    assertThat(rights).hasSizeGreaterThan(15);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + open))) {
      admin.createAcls(rights).all().get();
      // The controller answers before the broker knows the change.
      await()
          .atMost(PATIENCE)
          .until(() -> admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(rights));
    }
  }

  private static List<AclBinding> rights(List<String> words) {
    String principal = words.get(words.indexOf("--allow-principal") + 1);
    PatternType type =
        words.contains("--resource-pattern-type") ? PatternType.PREFIXED : PatternType.LITERAL;
    List<ResourcePattern> resources = new ArrayList<>();
    List<AclOperation> operations = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("--cluster")) {
        resources.add(new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", type));
      } else if (RESOURCES.containsKey(words.get(i))) {
        resources.add(new ResourcePattern(RESOURCES.get(words.get(i)), words.get(i + 1), type));
      } else if (words.get(i).equals("--operation")) {
        operations.add(AclOperation.fromString(words.get(i + 1)));
      }
    }
    return resources.stream()
        .flatMap(resource -> operations.stream().map(op -> right(principal, resource, op)))
        .toList();
  }

  private static AclBinding right(String principal, ResourcePattern resource, AclOperation op) {
    return new AclBinding(
        resource, new AccessControlEntry(principal, "*", op, AclPermissionType.ALLOW));
  }
}
