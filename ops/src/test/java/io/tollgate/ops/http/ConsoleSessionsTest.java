package io.tollgate.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.domain.officer.OfficerRegister;
import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.AuditFile;
import io.tollgate.ops.access.ConsoleRole;
import io.tollgate.ops.access.Passwords;
import io.tollgate.ops.access.User;
import io.tollgate.ops.access.Users;
import io.tollgate.ops.access.UsersFile;
import io.tollgate.ops.lag.HandClock;
import io.tollgate.web.ListenAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in to the console, by what, and how long. */
class ConsoleSessionsTest {
  private static final String PASSWORD = "lantern gravel otter";
  private static final String AUDIT = "/api/audit";
  private static final String REPLAY = "/api/dead-letters/0/0/replay";

  /** Hashing is slow by design, so it is done once. */
  private static String hash;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-03T09:00:00Z"));
  private final AtomicInteger replays = new AtomicInteger();
  private Users users;
  private AuditFile audit;
  private OpsServer server;
  private ConsoleClient client;

  @BeforeAll
  static void hashOnce() {
    hash = new Passwords().hash("anna", PASSWORD);
  }

  private final class Counting implements ConsoleActions {
    @Override
    public OfficerRegister officers() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OfficerOutcome decide(OfficerDecision decision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String replay(int partition, long offset) {
      return "0:" + replays.incrementAndGet();
    }
  }

  @BeforeEach
  void start(@TempDir Path folder) {
    users = new UsersFile(folder.resolve("users.json"));
    users.put(new User("anna", ConsoleRole.OFFICER, hash));
    users.put(new User("olga", ConsoleRole.OPS, hash));
    audit = new AuditFile(folder.resolve("actions.jsonl"));
    server =
        OpsServer.start(
            ListenAddress.onLoopback(0),
            new NoCluster(() -> Optional.of(Letters.ONE)),
            Optional.of(new ConsoleAccess(users, audit, new Counting(), new HandClock(now::get))));
    client = new ConsoleClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private void signIn(String name) throws Exception {
    assertThat(client.signIn(name, PASSWORD).statusCode()).isEqualTo(200);
  }

  private int status(String path) throws Exception {
    return client.get(path).statusCode();
  }

  private List<String> recorded() {
    return audit.latest(0, 100).stream()
        .map(entry -> entry.user() + " " + entry.action() + " " + entry.result())
        .toList();
  }

  @Test
  void shouldSignInByTheSessionOnly() throws Exception {
    String pair = "?" + ConsoleClient.form("olga", PASSWORD);
    for (String path : new String[] {AUDIT, REPLAY, "/api/session"}) {
      HttpResponse<String> answer = client.get(path + pair);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.body()).as(path).doesNotContain("olga");
    }
    assertThat(status(AUDIT + pair)).isEqualTo(401);
    assertThat(status(REPLAY + pair)).isEqualTo(401);
    assertThat(
            client
                .send(
                    client
                        .request("/api/session" + pair)
                        .header("Origin", client.origin())
                        .POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(400);
    assertThat(status(AUDIT)).isEqualTo(401);
  }

  @Test
  void shouldBeginASessionAtSignInOnlyAndWithANewId() throws Exception {
    assertThat(client.get("/api/session").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(client.signIn("anna", "wrong").headers().firstValue("Set-Cookie")).isEmpty();
    pass(Duration.ofMinutes(1));
    signIn("anna");
    String first = client.cookie();
    assertThat(first).startsWith("tollgate-session-" + server.port() + "=");
    signIn("olga");
    assertThat(client.cookie()).isNotEqualTo(first);
    assertThat(new ConsoleClient(server.port()).with(first).get(AUDIT).statusCode()).isEqualTo(401);
    assertThat(recorded())
        .containsExactly(
            "olga SIGN_IN signed in",
            "anna SIGN_IN signed in",
            "anna SIGN_IN refused: name or password is wrong");
  }

  @Test
  void shouldRefuseASignInThatNoPageOfTheConsoleSends() throws Exception {
    for (String origin : new String[] {"http://localhost:44500", "null"}) {
      assertThat(
              client
                  .send(
                      client
                          .request("/api/session")
                          .header("Origin", origin)
                          .POST(BodyPublishers.ofString(ConsoleClient.form("anna", PASSWORD))))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(
            client
                .send(
                    client
                        .request("/api/session")
                        .POST(BodyPublishers.ofString(ConsoleClient.form("anna", PASSWORD))))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void shouldChangeNothingWithoutTheTokenWhateverTheMethodSeemsToBe() throws Exception {
    signIn("olga");
    assertThat(client.post(REPLAY, "").statusCode()).isEqualTo(200);
    client.withoutToken();
    assertThat(client.post(REPLAY, "").statusCode()).isEqualTo(403);
    assertThat(
            client
                .send(client.request(REPLAY).header("X-HTTP-Method-Override", "POST"))
                .statusCode())
        .isEqualTo(400);
    assertThat(replays).hasValue(1);
  }

  @Test
  void shouldSignOutAndRecordIt() throws Exception {
    signIn("anna");
    assertThat(client.withoutToken().send(client.request("/api/session").DELETE()).statusCode())
        .isEqualTo(403);
    assertThat(client.get("/api/session").body()).contains("anna");
    assertThat(client.send(client.request("/api/session").DELETE()).statusCode()).isEqualTo(204);
    assertThat(status(AUDIT)).isEqualTo(401);
    assertThat(recorded()).startsWith("anna SIGN_OUT signed out");
    assertThat(client.withoutToken().send(client.request("/api/session").DELETE()).statusCode())
        .isEqualTo(204);
  }

  @Test
  void shouldEndASessionWithANewPasswordRoleOrRemoval() throws Exception {
    signIn("anna");
    users.put(new User("anna", ConsoleRole.OFFICER, new Passwords().hash("anna", PASSWORD)));
    assertThat(status(AUDIT)).isEqualTo(401);

    signIn("olga");
    User olga = users.find("olga").orElseThrow();
    assertThat(users.remove("olga")).isTrue();
    assertThat(status(AUDIT)).isEqualTo(401);
    users.put(olga);
    assertThat(status(AUDIT)).as("a removed user's session stays ended").isEqualTo(401);

    signIn("olga");
    users.put(new User("olga", ConsoleRole.FINANCE, olga.passwordHash()));
    assertThat(status(AUDIT)).isEqualTo(401);
  }

  @Test
  void shouldEndASessionWithoutActsAlthoughThePageRefreshes() throws Exception {
    signIn("anna");
    for (int minute = 0; minute < 30; minute++) {
      pass(Duration.ofMinutes(1));
      assertThat(
              client
                  .send(client.request("/api/holds").header("Tollgate-Refresh", "1"))
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(status("/api/holds")).as("30 minutes").isEqualTo(200);
    pass(Duration.ofMinutes(30));
    assertThat(status(AUDIT)).as("an act in between").isEqualTo(200);
    pass(Duration.ofMinutes(30).plusSeconds(1));
    assertThat(status(AUDIT)).isEqualTo(401);
  }

  @Test
  void shouldEndASessionAfterTenHoursOfWork() throws Exception {
    signIn("anna");
    for (int hour = 0; hour < 20; hour++) {
      pass(Duration.ofMinutes(30));
      assertThat(status(AUDIT)).isEqualTo(200);
    }
    pass(Duration.ofSeconds(1));
    assertThat(status(AUDIT)).isEqualTo(401);
  }

  @Test
  void shouldKeepTheRecordSmallUnderAFloodOfRefusals() throws Exception {
    String name = "n".repeat(20_000);
    for (int i = 0; i < 300; i++) {
      assertThat(client.post("/api/officer-decisions", "{}").statusCode()).isEqualTo(401);
      assertThat(client.signIn(name, "wrong").statusCode()).isBetween(401, 429);
    }
    List<AuditEntry> entries = audit.latest(0, 1_000);
    assertThat(entries)
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.user()).hasSizeLessThan(66));
    pass(Duration.ofMinutes(1));
    assertThat(client.post("/api/officer-decisions", "{}").statusCode()).isEqualTo(401);
    assertThat(recorded().get(0))
        .isEqualTo(" DECIDE refused: sign in first; 299 more were refused since the entry before");
  }

  @Test
  void shouldRefuseASignInThatIsTooLarge() throws Exception {
    assertThat(client.signIn("n".repeat(190_000), "wrong").statusCode()).isEqualTo(413);
    assertThat(recorded()).isEmpty();
  }

  @Test
  void shouldSendAContentPolicyThatAllowsNoOtherBase() throws Exception {
    HttpResponse<String> page = client.get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("base-uri 'none'")
        .contains("object-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }
}
