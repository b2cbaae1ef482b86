package io.tollgate.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a page of another site makes a visitor's browser send. Browsers say in {@code
 * Sec-Fetch-Site} and {@code Origin} which page a request comes from; a page cannot change that.
 * Other clients send neither header and are not concerned.
 */
final class OtherSites {
  /** Paths of data. A link on another site may open other paths. */
  private static final String DATA = "/api/";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private OtherSites() {}

  static void refuse(Context context) {
    boolean isReading = READING.contains(context.req().getMethod());
    String origin = header(context, "Origin");
    if (!origin.isEmpty() && !isReading && !isOwn(origin, header(context, "Host"))) {
      throw new ForbiddenResponse("the request comes from another site, " + shown(origin));
    }
    String site = header(context, "Sec-Fetch-Site");
    boolean isLink =
        isReading
            && header(context, "Sec-Fetch-Mode").equals("navigate")
            && header(context, "Sec-Fetch-Dest").equals("document")
            && !context.path().startsWith(DATA);
    if (!site.isEmpty() && !OWN.contains(site) && !isLink) {
      throw new ForbiddenResponse("the request comes from a page of another site");
    }
  }

  /** Whether a browser says that one of the server's own pages sent the request. */
  static boolean isOwnPage(Context context) {
    return header(context, "Sec-Fetch-Site").equals("same-origin")
        || isOwn(header(context, "Origin"), header(context, "Host"));
  }

  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String shown(String origin) {
    return origin.length() > 100 ? origin.substring(0, 100) + "…" : origin;
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("");
  }
}
