package io.tollgate.ops.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.tollgate.ops.access.ConsoleRole;
import io.tollgate.ops.access.User;
import io.tollgate.ops.access.Users;
import io.tollgate.web.Sessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.pac4j.core.authorization.authorizer.CsrfAuthorizer;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;
import org.pac4j.core.matching.matcher.csrf.DefaultCsrfTokenGenerator;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.core.profile.ProfileManager;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.jee.context.session.JEESessionStore;

/**
 * Sessions, roles and CSRF tokens. pac4j stores the signed-in user in Jetty's session. A session
 * begins with a sign-in only, and nothing but the session says who a request comes from. It ends
 * after 30 minutes without an act of the user, after 10 hours in any case, and when the user is
 * removed, changed or gets a new password.
 */
final class ConsoleSecurity {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(10);

  /** The sessions in which pac4j stores a signed-in user. */
  static final Sessions SESSIONS = new Sessions("tollgate-session", IDLE);

  /** What the page marks requests with that no user asked for, such as a refresh. */
  private static final String NO_ACT = "Tollgate-Refresh";

  private static final String PASSWORD = "password";
  private static final String SINCE = "since";
  private static final String LAST_ACT = "lastAct";

  private final SessionStore sessions = new JEESessionStore();
  private final DefaultCsrfTokenGenerator tokens = new DefaultCsrfTokenGenerator();
  private final CsrfAuthorizer forged = new CsrfAuthorizer();
  private final Users users;
  private final Clock clock;

  ConsoleSecurity(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
    tokens.setTtlInSeconds((int) LONGEST.toSeconds());
    tokens.setRotateTokens(false);
    forged.setCheckAllRequests(true);
  }

  private static WebContext web(Context context) {
    return new JEEContext(context.req(), context.res());
  }

  /** The CSRF token that each changing request of a signed-in user's session must carry. */
  String token(Context context) {
    return tokens.get(web(context), sessions);
  }

  /**
   * Refuses a request that another page may have forged.
   *
   * @throws ForbiddenResponse if it does not carry the session's token
   */
  void requireToken(Context context) {
    if (!forged.isAuthorized(web(context), sessions, Collections.emptyList())) {
      throw new ForbiddenResponse("this page belongs to an earlier session; reload the page");
    }
  }

  /** Begins a new session of a user whose password is right. */
  void signIn(User user, Context context) {
    WebContext web = web(context);
    signOut(context);
    CommonProfile profile = new CommonProfile();
    profile.setId(user.name());
    profile.addRole(user.role().label());
    profile.addAttribute(PASSWORD, fingerprint(user.passwordHash()));
    profile.addAttribute(SINCE, clock.instant());
    new ProfileManager(web, sessions).save(true, profile, false);
    sessions.set(web, LAST_ACT, clock.instant());
  }

  /** The session does not keep the hash itself. */
  private static String fingerprint(String hash) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Ends the session, if there is one. */
  void signOut(Context context) {
    new ProfileManager(web(context), sessions).removeProfiles();
    boolean unused = sessions.destroySession(web(context));
  }

  /**
   * Ends a session that is too old, and notes that the user of another one has acted, unless the
   * page marks the request as one of its own.
   */
  void before(Context context) {
    if (user(context).isPresent() && context.header(NO_ACT) == null) {
      sessions.set(web(context), LAST_ACT, clock.instant());
    }
  }

  /** The signed-in user; empty if nobody is signed in. A session that no longer counts ends. */
  Optional<User> user(Context context) {
    Optional<CommonProfile> profile =
        new ProfileManager(web(context), sessions).getProfile(CommonProfile.class);
    Optional<User> user = profile.flatMap(signedIn -> current(signedIn, context));
    if (profile.isPresent() && user.isEmpty()) {
      signOut(context);
    }
    return user;
  }

  private Optional<User> current(CommonProfile profile, Context context) {
    return isInTime((Instant) profile.getAttribute(SINCE), LONGEST)
            && isInTime((Instant) sessions.get(web(context), LAST_ACT).orElse(null), IDLE)
        ? users
            .find(profile.getId())
            .filter(user -> profile.getRoles().contains(user.role().label()))
            .filter(user -> fingerprint(user.passwordHash()).equals(profile.getAttribute(PASSWORD)))
        : Optional.empty();
  }

  private boolean isInTime(Instant begin, Duration most) {
    return begin != null && !begin.plus(most).isBefore(clock.instant());
  }

  /**
   * The signed-in user, who must have a role.
   *
   * @throws UnauthorizedResponse if nobody is signed in
   * @throws ForbiddenResponse if the user has another role
   */
  User require(ConsoleRole role, Context context) {
    User user = requireAnybody(context);
    if (user.role() != role) {
      throw new ForbiddenResponse("this needs a user with the role " + role.label());
    }
    return user;
  }

  /**
   * The signed-in user, with any role.
   *
   * @throws UnauthorizedResponse if nobody is signed in
   */
  User requireAnybody(Context context) {
    return user(context).orElseThrow(() -> new UnauthorizedResponse("sign in first"));
  }
}
