package io.tollgate.web;

import jakarta.servlet.SessionTrackingMode;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/**
 * Sessions in memory. Scripts cannot read the session cookie, and other sites cannot send it.
 *
 * @param cookie the cookie's name
 * @param idle the time without a request after which a session ends; whole seconds
 */
public record Sessions(String cookie, Duration idle) {
  void addTo(ServletContextHandler handler) {
    SessionHandler sessions = new SessionHandler();
    sessions.setSessionCookie(cookie);
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.STRICT);
    sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    sessions.setMaxInactiveInterval((int) idle.toSeconds());
    handler.setSessionHandler(sessions);
  }
}
