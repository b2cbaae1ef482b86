package io.tollgate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tollgate.cli.fixture.Commands;
import io.tollgate.cli.fixture.Commands.Ended;
import io.tollgate.compliance.officer.KeyFile;
import io.tollgate.streams.app.TollgateApp;
import io.tollgate.streams.config.AppSettings;
import io.tollgate.testbed.fixture.SharedStack;
import io.tollgate.testbed.fixture.SharedStackExtension;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Officers' commands and their outcomes, on a real broker. */
@ExtendWith(SharedStackExtension.class)
class OfficersOnABrokerIT {
  private static final Path SAMPLE = Path.of("..", "samples", "demo");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** 8 H200 at 32,000 USD to an approved buyer, shipped through a listed company. */
  private static final String HELD = "SH-1240";

  /** The columns of watchlist.csv after the name. */
  private static final int LAST_COLUMNS = 23;

  @TempDir private static Path folder;
  private static SharedStack stack;
  private static TollgateApp app;
  private static Commands commands;

  @BeforeAll
  static void start(SharedStack shared) {
    stack = shared;
    commands = Commands.on(stack);
    run("topics", "create", "--partitions", "2");
    run("schemas", "register");
    run("reference", "load", SAMPLE.resolve("reference").toString());
    app = application();
    run("publish", SAMPLE.resolve("shipments.csv").toString());
  }

  private static TollgateApp application() {
    return TollgateApp.start(
        AppSettings.of(
            Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.registryUrl(),
                "run.id",
                stack.runId(),
                "state.dir",
                folder.resolve("state").toString(),
                "http.port",
                "-1"),
            Map.of(),
            Optional.empty()));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Ended run(String... args) {
    return commands.run(args);
  }

  private static Path key(String officer) {
    Path file = folder.resolve(officer + ".key");
    Ended added = run("officers", "add", officer, "--key-file", file.toString());
    assertThat(added.code()).as(added.err()).isZero();
    return file;
  }

  private static Ended release(Path key) {
    return run(
        "holds",
        "release",
        HELD,
        "--revision",
        "1",
        "--key",
        key.toString(),
        "--reason",
        "another company");
  }

  @Test
  void shouldClearAShipmentAndExplainItToTheCent() throws IOException {
    Path anna = key("anna");
    Path bernd = key("bernd");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(anna)))
        .isEqualTo("rw-------");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(run("holds", "list").out())
                    .contains(HELD)
                    .contains("WATCHLIST_REVIEW for the CONSIGNEE by 'Paper Crane Parts'"));

    Ended first = release(anna);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("FIRST_RELEASE: ");
    assertThat(run("holds", "show", HELD).out()).contains("released   by anna");
    Ended again = release(anna);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("refused, SAME_OFFICER").hasLineCount(1);
    Ended second = release(bernd);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).contains("the shipment is now CLEARED");

    // One transaction writes both topics, but each topic's new end becomes visible separately.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(run("holds", "list").done()).contains("SH-1241").doesNotContain(HELD));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(run("explain", HELD).out())
                    .contains("H200: 8 x 32000.00 USD x 1 = 256000.00 USD")
                    .contains("attempt 1: HELD by WATCHLIST_REVIEW")
                    .contains("match      from 1, review from 1")
                    .contains("compared   Paper Crane Parts (CN) with Paper Crane Parts")
                    .contains("attempt 2: CLEARED")
                    .contains("officer    anna RELEASE")
                    .contains("officer    bernd RELEASE")
                    .contains("REFUSED (SAME_OFFICER)")
                    .contains("at 0.25: revenue 256000.00 USD, levy 64000.00 USD")
                    .contains("Quarter NVDA/FY2027-Q1/H200/CN"));
    Path story = folder.resolve("story.json");
    Ended written = run("explain", HELD, "--json", "--out", story.toString());
    assertThat(written.out()).hasLineCount(1).contains("story.json");
    assertThat(story).content().contains("\"officer_acts\": [{", "\"kind\": \"SAME\"");
    Ended revoked = run("officers", "revoke", "anna");
    assertThat(revoked.code()).as(revoked.err()).isZero();
    assertThat(run("officers", "list").out()).contains("anna").contains("bernd");
  }

  /** The sample's reference data, with more companies on the blocking list. */
  private static void list(String version, String... names) throws IOException {
    Path reference = Files.createDirectories(folder.resolve(version));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SAMPLE.resolve("reference"))) {
      for (Path file : files) {
        Files.copy(file, reference.resolve(file.getFileName()));
      }
    }
    StringBuilder rows = new StringBuilder();
    for (String name : names) {
      rows.append("new-").append(rows.length());
      rows.append(",Military End User (MEU) List - Bureau of Industry and Security,,Entity,,");
      rows.append('"').append(name).append('"').append(",".repeat(LAST_COLUMNS)).append('\n');
    }
    Files.writeString(reference.resolve("watchlist.csv"), rows, StandardOpenOption.APPEND);
    Ended loaded = run("reference", "load", reference.toString());
    assertThat(loaded.code()).as(loaded.err()).isZero();
  }

  private static void awaitAlert(String shipmentId) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(run("explain", shipmentId).out())
                    .contains("LOOK_BACK, revision 1, was CLEARED, now BLOCKED by WATCHLIST"));
  }

  @Test
  void shouldAlertOnceOnAClearedShipmentThatWouldNotBeClearedNow() throws IOException {
    for (String cleared : List.of("SH-1001", "SH-1006")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(run("explain", cleared).out()).contains("1: CLEARED"));
    }
    list("second", "Plum Harbour Robotics Co., Ltd.");
    awaitAlert("SH-1001");
    assertThat(run("explain", "SH-1006").out()).doesNotContain("LOOK_BACK");

    app.close();
    app = application();
    list("third", "Plum Harbour Robotics Co., Ltd.", "Taoyuan Lighthouse Systems Ltd.");
    awaitAlert("SH-1006");
    assertThat(run("explain", "SH-1001").out().split("LOOK_BACK", -1)).hasSize(2);
  }

  @Test
  void shouldRegisterAPublicKeyOnceAndNoLookAlike() throws IOException {
    Path keyFile = folder.resolve("clara.key");
    KeyFile pair = KeyFile.make(keyFile);
    Path shown = folder.resolve("clara.pub");
    pair.writePublicKey(shown);
    assertThat(Files.readString(shown)).doesNotContain("PRIVATE");

    Ended added = run("officers", "add", "clara", "--public-key", shown.toString());
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.out()).contains(pair.publicKey().id()).doesNotContain("private key");

    Ended again = run("officers", "add", "dora", "--public-key", shown.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("is registered already, for clara");
    for (String name : List.of("clara ", "CLARA", "cl\u0430ra")) {
      Ended alike = run("officers", "add", name, "--key-file", folder.resolve("x.key").toString());
      assertThat(alike.code()).as(name).isEqualTo(2);
    }
    assertThat(folder.resolve("x.key")).doesNotExist();
  }

  @Test
  void shouldRefuseAnUnknownShipmentAndAnInvalidKey() throws IOException {
    assertThat(run("explain", "NOWHERE").code()).isEqualTo(2);
    assertThat(run("holds", "show", "NOWHERE").code()).isEqualTo(2);
    Path none = Files.writeString(folder.resolve("none.key"), "no key");
    assertThat(release(none).err()).contains("holds no Ed25519 key pair");
    assertThat(run("officers", "revoke", "nobody").code()).isEqualTo(2);
  }
}
