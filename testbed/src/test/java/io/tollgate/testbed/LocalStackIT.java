package io.tollgate.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
  private static final String TOPIC = "things";
  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"Thing\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}";
  private static final String INCOMPATIBLE =
      "{\"type\":\"record\",\"name\":\"Thing\",\"fields\":[{\"name\":\"b\",\"type\":\"long\"}]}";
  private static final Duration SOON = Duration.ofSeconds(90);

  @Test
  void shouldServeTransactionsAndSchemasAndKeepBothOverARestart(@TempDir Path data)
      throws Exception {
    LocalStackOptions options = LocalStackOptions.temporary().keepingDataIn(data);
    String schemaId;
    try (LocalStack stack = LocalStack.start(options)) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      }
      writeInTransaction(stack, "kept", true);
      writeInTransaction(stack, "aborted", false);
      schemaId = register(stack, SCHEMA).body();
      assertThat(schemaId).contains("\"id\":");
      assertThat(register(stack, INCOMPATIBLE).statusCode()).isEqualTo(409);
    }
    assertThat(childrenOfThisProcess()).isEmpty();
    try (LocalStack again = LocalStack.start(options)) {
      assertThat(committed(again)).containsExactly("kept");
      assertThat(register(again, SCHEMA).body()).isEqualTo(schemaId);
      assertThatThrownBy(() -> LocalStack.start(options))
          .isInstanceOf(LocalStackException.class)
          .hasMessageContaining("is in use by another Tollgate");
    }
  }

  @Test
  void shouldTellInOneLineWhenAChildDies() throws Exception {
    try (LocalStack stack = LocalStack.start(LocalStackOptions.temporary())) {
      assertThat(stack.broker().destroyForcibly()).isTrue();
      String death = stack.death().toCompletableFuture().get(SOON.toSeconds(), TimeUnit.SECONDS);
      assertThat(death).startsWith("the embedded broker died (exit code 137)").hasLineCount(1);
    }
    assertThat(childrenOfThisProcess()).isEmpty();
  }

  @Test
  void shouldDeleteATemporaryDirectory() {
    Path data;
    try (LocalStack stack = LocalStack.start(LocalStackOptions.temporary())) {
      data = stack.dataDirectory();
      assertThat(data.resolve("broker")).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void shouldRefuseAPortInUseNamingTheOption() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.temporary().onPorts(port, 0)))
          .hasMessage(
              "port %d on 127.0.0.1 is in use; choose another with --kafka-port".formatted(port));
      assertThatThrownBy(() -> LocalStack.start(LocalStackOptions.temporary().onPorts(0, port)))
          .hasMessageEndingWith("choose another with --registry-port");
    }
  }

  @Test
  void shouldEndTheChildrenWhenTheParentIsKilled(@TempDir Path data) throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-D" + LocalStackOptions.REGISTRY_HOME + "=" + registryHome(),
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                data.toString())
            .redirectError(data.resolve("parent.log").toFile())
            .start();
    List<ProcessHandle> children;
    try {
      assertThat(parent.inputReader(UTF_8).readLine()).startsWith("up at 127.0.0.1:");
      children = parent.toHandle().descendants().toList();
    } finally {
      parent.destroyForcibly();
    }
    assertThat(children).hasSize(2);
    for (ProcessHandle child : children) {
      child.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  /** A process that runs a stack until it is killed. */
  static final class Parent {
    public static void main(String[] args) throws InterruptedException {
      LocalStackOptions options = LocalStackOptions.temporary().keepingDataIn(Path.of(args[0]));
      try (LocalStack stack = LocalStack.start(options)) {
        System.out.println("up at " + stack.bootstrapServers());
        Thread.currentThread().join();
      }
    }
  }

  /** {@code /dev/full} simulates the full disk. */
  @Test
  void shouldNameADiskThatIsFullFromTheStart(@TempDir Path data) throws IOException {
    Path settings =
        Files.createSymbolicLink(data.resolve("broker.properties"), Path.of("/dev/full"));
    LocalStackOptions options = LocalStackOptions.temporary().keepingDataIn(data);
    assertThatThrownBy(() -> LocalStack.start(options))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("No space left on device")
        .message()
        .hasLineCount(1);
    assertThat(childrenOfThisProcess()).isEmpty();
    Files.delete(settings);
  }

  @Test
  void shouldGiveNoPortTwice() {
    List<Integer> ports = IntStream.range(0, 500).mapToObj(i -> Ports.free()).toList();
    assertThat(ports).doesNotHaveDuplicates();
  }

  @Test
  void shouldSayWhichFolderHasNoRegistry(@TempDir Path empty) {
    LocalStackOptions options = new LocalStackOptions(Optional.empty(), 0, 0, empty);
    assertThatThrownBy(() -> LocalStack.start(options))
        .hasMessage("no registry program (*-runner.jar) in " + empty + "; build Tollgate again");
  }

  private static String registryHome() {
    return System.getProperty(LocalStackOptions.REGISTRY_HOME);
  }

  private static List<ProcessHandle> childrenOfThisProcess() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  private static void writeInTransaction(LocalStack stack, String value, boolean commit)
      throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stack.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static List<String> committed(LocalStack stack) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", stack.bootstrapServers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<String> values = new ArrayList<>();
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(SOON)) {
          values.add(record.value());
        }
      }
      return values;
    }
  }

  private static HttpResponse<String> register(LocalStack stack, String schema)
      throws IOException, InterruptedException {
    String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(stack.registryUrl() + "/subjects/" + TOPIC + "-value/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
