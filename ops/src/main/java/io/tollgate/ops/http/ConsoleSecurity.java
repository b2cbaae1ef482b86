package io.tollgate.ops.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import io.tollgate.ops.access.ConsoleRole;
import io.tollgate.ops.access.SignIn;
import io.tollgate.ops.access.User;
import io.tollgate.ops.access.Users;
import io.tollgate.web.Sessions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pac4j.core.authorization.authorizer.CsrfAuthorizer;
import org.pac4j.core.authorization.authorizer.ProfileAuthorizer;
import org.pac4j.core.authorization.authorizer.RequireAnyRoleAuthorizer;
import org.pac4j.core.config.Config;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.UsernamePasswordCredentials;
import org.pac4j.core.engine.DefaultLogoutLogic;
import org.pac4j.core.engine.DefaultSecurityLogic;
import org.pac4j.core.exception.CredentialsException;
import org.pac4j.core.matching.matcher.csrf.DefaultCsrfTokenGenerator;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.core.profile.ProfileManager;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.core.util.Pac4jConstants;
import org.pac4j.http.client.direct.DirectFormClient;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.jee.context.JEEContextFactory;
import org.pac4j.jee.context.JEEFrameworkParameters;
import org.pac4j.jee.context.session.JEESessionStore;
import org.pac4j.jee.context.session.JEESessionStoreFactory;

/**
 * Sessions, roles and CSRF tokens. pac4j checks them, and Jetty stores the sessions. This class
 * passes Javalin's requests to pac4j.
 */
final class ConsoleSecurity {
  private static final String SIGN_IN = "DirectFormClient";
  private static final String NONE = "none";
  private static final String CURRENT = "current";
  private static final int GRANTED = 200;
  private static final int UNAUTHENTICATED = 401;

  /** The sessions in which pac4j stores a signed-in user. */
  static final Sessions SESSIONS = new Sessions("tollgate-session", Duration.ofMinutes(30));

  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final Config config = new Config();
  private final SessionStore sessions = new JEESessionStore();
  private final DefaultCsrfTokenGenerator tokens = new DefaultCsrfTokenGenerator();
  private final CsrfAuthorizer forged = new CsrfAuthorizer();
  private final DefaultSecurityLogic entry = new DefaultSecurityLogic();
  private final DefaultSecurityLogic guard = new DefaultSecurityLogic();
  private final SignIn signIn;
  private final Users users;

  ConsoleSecurity(SignIn signIn, Users users) {
    this.signIn = signIn;
    this.users = users;
    DirectFormClient form = new DirectFormClient(this::validated);
    form.setSaveProfileInSession(true);
    config.addClient(form);
    config.setWebContextFactory(JEEContextFactory.INSTANCE);
    config.setSessionStoreFactory(JEESessionStoreFactory.INSTANCE);
    config.setProfileManagerFactory(ProfileManager::new);
    config.setHttpActionAdapter((action, web) -> action.getCode());
    config.addAuthorizer(CURRENT, new StillHasItsRole());
    for (ConsoleRole role : ConsoleRole.values()) {
      config.addAuthorizer(role.label(), new RequireAnyRoleAuthorizer(role.label()));
    }
    tokens.setTtlInSeconds((int) TOKEN_LIFE.toSeconds());
    tokens.setRotateTokens(false);
    entry.setLoadProfilesFromSession(false);
  }

  private Optional<Credentials> validated(CallContext call, Credentials given) {
    UsernamePasswordCredentials pair = (UsernamePasswordCredentials) given;
    User user =
        signIn
            .check(pair.getUsername(), pair.getPassword())
            .orElseThrow(() -> new CredentialsException("name or password is wrong"));
    CommonProfile profile = new CommonProfile();
    profile.setId(user.name());
    profile.addRole(user.role().label());
    given.setUserProfile(profile);
    return Optional.of(given);
  }

  /** Refuses a session whose user was removed or has another role by now. */
  private final class StillHasItsRole extends ProfileAuthorizer {
    @Override
    public boolean isAuthorized(WebContext web, SessionStore store, List<UserProfile> profiles) {
      return isAnyAuthorized(web, store, profiles);
    }

    @Override
    protected boolean isProfileAuthorized(WebContext web, SessionStore store, UserProfile profile) {
      return users
          .find(profile.getId())
          .filter(user -> profile.getRoles().contains(user.role().label()))
          .isPresent();
    }
  }

  private static WebContext web(Context context) {
    return new JEEContext(context.req(), context.res());
  }

  private static JEEFrameworkParameters parameters(Context context) {
    return new JEEFrameworkParameters(context.req(), context.res());
  }

  /** The CSRF token that each changing request of this session must carry. */
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

  /**
   * Signs in with the form's name and password, in a new session. Returns whether they are right.
   */
  boolean signIn(Context context) {
    boolean right = perform(entry, context, SIGN_IN, NONE) == GRANTED;
    if (right) {
      sessions.renewSession(web(context));
      sessions.set(web(context), Pac4jConstants.CSRF_TOKEN, null);
    }
    return right;
  }

  /** Ends the session. */
  void signOut(Context context) {
    Object unused =
        new DefaultLogoutLogic().perform(config, "/", null, true, true, false, parameters(context));
  }

  private int perform(DefaultSecurityLogic logic, Context context, String clients, String rules) {
    Object code =
        logic.perform(
            config, (web, store, profiles) -> GRANTED, clients, rules, NONE, parameters(context));
    return (Integer) code;
  }

  /** The signed-in user, if still among the users; empty if nobody is signed in. */
  Optional<User> user(Context context) {
    return new ProfileManager(web(context), sessions)
        .getProfile()
        .map(UserProfile::getId)
        .flatMap(users::find);
  }

  /**
   * The signed-in user, who must have a role.
   *
   * @throws UnauthorizedResponse if nobody is signed in
   * @throws ForbiddenResponse if the user has another role
   */
  User require(ConsoleRole role, Context context) {
    int code = perform(guard, context, SIGN_IN, CURRENT + "," + role.label());
    if (code == UNAUTHENTICATED) {
      throw new UnauthorizedResponse("sign in first");
    }
    if (code != GRANTED) {
      throw new ForbiddenResponse("this needs a user with the role " + role.label());
    }
    return user(context).orElseThrow(() -> new UnauthorizedResponse("sign in first"));
  }

  /**
   * The signed-in user, with any role.
   *
   * @throws UnauthorizedResponse if nobody is signed in
   */
  User requireAnybody(Context context) {
    if (perform(guard, context, SIGN_IN, CURRENT) != GRANTED) {
      throw new UnauthorizedResponse("sign in first");
    }
    return user(context).orElseThrow(() -> new UnauthorizedResponse("sign in first"));
  }
}
