package io.tollgate.ops.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.tollgate.compliance.deadletter.OpenedDeadLetter;
import io.tollgate.domain.officer.OfficerDecision;
import io.tollgate.domain.officer.OfficerOutcome;
import io.tollgate.ops.access.AuditEntry;
import io.tollgate.ops.access.ConsoleRole;
import io.tollgate.ops.access.Passwords;
import io.tollgate.ops.access.SignIn;
import io.tollgate.ops.access.User;
import io.tollgate.web.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Routes for signing in and out and for changes. Each of them is recorded, with the user. */
final class ActionRoutes {
  private final ConsoleAccess access;
  private final ConsoleSource source;
  private final SignIn signIn;
  private final ConsoleSecurity security;

  ActionRoutes(ConsoleAccess access, ConsoleSource source) {
    this.access = access;
    this.source = source;
    this.signIn = new SignIn(access.users(), new Passwords(), access.clock());
    this.security = new ConsoleSecurity(signIn, access.users());
  }

  void add(RoutesConfig routes) {
    routes.get("/api/session", this::session);
    routes.post("/api/session", this::signIn);
    routes.delete("/api/session", this::signOut);
    routes.get("/api/audit", this::audit);
    routes.get("/api/officers/keys/{id}", this::officer);
    routes.post("/api/officer-decisions", this::decide);
    routes.get("/api/dead-letters/{partition}/{offset}/replay", this::replayPlan);
    routes.post("/api/dead-letters/{partition}/{offset}/replay", this::replay);
  }

  private void session(Context context) {
    ObjectNode json = Json.object();
    Optional<User> user = security.user(context);
    json.put("user", user.map(User::name).orElse(""));
    json.put("role", user.map(one -> one.role().label()).orElse(""));
    json.put("token", security.token(context));
    Json.answer(context, json);
  }

  private void signIn(Context context) {
    security.requireToken(context);
    String name = Optional.ofNullable(context.req().getParameter("username")).orElse("");
    Duration wait = signIn.waitFor(name);
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      context.header("Retry-After", Long.toString(seconds));
      record(name, "SIGN_IN", "", "refused: the name is locked after a wrong password");
      throw new TooManyRequestsResponse(
          "this name is locked after a wrong password; try again in " + seconds + " s");
    }
    if (!security.signIn(context)) {
      record(name, "SIGN_IN", "", "refused: name or password is wrong");
      throw new UnauthorizedResponse("name or password is wrong");
    }
    record(name, "SIGN_IN", "", "signed in");
    session(context);
  }

  private void signOut(Context context) {
    security.requireToken(context);
    String name = security.user(context).map(User::name).orElse("");
    security.signOut(context);
    record(name, "SIGN_OUT", "", "signed out");
    context.status(HttpStatus.NO_CONTENT);
  }

  private void audit(Context context) {
    security.requireAnybody(context);
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (AuditEntry entry :
        access.audit().latest(Parameters.number(context, "from", 0), Parameters.most(context))) {
      json.addObject()
          .put("at", entry.at().toEpochMilli())
          .put("user", entry.user())
          .put("action", entry.action())
          .put("subject", entry.subject())
          .put("result", entry.result());
    }
    Json.answer(context, json);
  }

  private void officer(Context context) {
    String id = context.pathParam("id");
    Json.answer(
        context,
        access
            .actions()
            .officers()
            .key(id)
            .map(key -> Json.object().put("officer", key.officerId()).put("counts", key.counts()))
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "key " + id + " is not registered; see `tollgate officers add`")));
  }

  private void decide(Context context) {
    User user = allowed(ConsoleRole.OFFICER, "DECIDE", context);
    OfficerDecision decision = DecisionJson.read(context.body());
    String action = decision.action().name();
    String subject = decision.shipmentId() + " revision " + decision.revision();
    if (!decision.officerId().equals(user.name())) {
      String fault =
          "the key belongs to '%s'; sign in as that user".formatted(decision.officerId());
      record(user.name(), action, subject, "refused: " + fault);
      throw new ForbiddenResponse(fault);
    }
    OfficerOutcome outcome =
        recorded(
            user.name(),
            action,
            subject,
            () -> access.actions().decide(decision),
            judged ->
                judged.result()
                    + judged.refusal().map(code -> " " + code).orElse("")
                    + ": "
                    + judged.sentence());
    Json.answer(context, ReadModelJson.of(outcome));
  }

  private void replayPlan(Context context) {
    security.require(ConsoleRole.OPS, context);
    Json.answer(context, ReplayPlan.of(deadLetter(context), source.readModel()));
  }

  private void replay(Context context) {
    User user = allowed(ConsoleRole.OPS, "REPLAY", context);
    OpenedDeadLetter opened = deadLetter(context);
    String place = opened.deadLetter().partition() + ":" + opened.deadLetter().offset();
    String now =
        recorded(
            user.name(),
            "REPLAY",
            "dead letter " + place,
            () ->
                access
                    .actions()
                    .replay(opened.deadLetter().partition(), opened.deadLetter().offset()),
            to -> "published again at " + to);
    Json.answer(context, Json.object().put("place", now));
  }

  private OpenedDeadLetter deadLetter(Context context) {
    return source
        .deadLetter(Parameters.partition(context), Parameters.offset(context))
        .orElseThrow(() -> new NotFoundResponse(Parameters.noDeadLetter(context)));
  }

  /** The signed-in user, if the role allows the action; a refusal is recorded. */
  private User allowed(ConsoleRole role, String action, Context context) {
    try {
      User user = security.require(role, context);
      security.requireToken(context);
      return user;
    } catch (HttpResponseException e) {
      String name = security.user(context).map(User::name).orElse("");
      record(name, action, "", "refused: " + e.getMessage());
      throw e;
    }
  }

  /** Records an action before it starts and after it ends, so that no action lacks a record. */
  private <T> T recorded(
      String user, String action, String subject, Supplier<T> done, Function<T, String> words) {
    record(user, action, subject, "requested");
    try {
      T result = done.get();
      record(user, action, subject, words.apply(result));
      return result;
    } catch (RuntimeException e) {
      record(user, action, subject, "failed: " + e.getMessage());
      throw new ServiceUnavailableResponse(String.valueOf(e.getMessage()));
    }
  }

  private void record(String user, String action, String subject, String result) {
    access.audit().add(new AuditEntry(access.clock().instant(), user, action, subject, result));
  }
}
