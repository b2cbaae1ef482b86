package io.tollgate.web;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/**
 * Sessions in memory. Scripts cannot read the session cookie, and other sites cannot send it. The
 * port is part of the cookie's name, because browsers send the cookies of a host to all its ports.
 *
 * @param cookie the beginning of the cookie's name
 * @param idle the time without a request after which a session ends; whole seconds
 */
public record Sessions(String cookie, Duration idle) {
  SessionHandler handler() {
    SessionHandler sessions = new SessionHandler();
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.STRICT);
    sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    sessions.setMaxInactiveInterval((int) idle.toSeconds());
    return sessions;
  }

  String cookieAt(int port) {
    return cookie + "-" + port;
  }
}
