package org.plimsoll.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out: a page somebody visits must not be able to talk to the server on his
 * machine, neither by a form nor under a host name that points here.
 */
final class Guard {
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private Guard() {}

  static void check(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (!isHere(context.header("Host")) || isElsewhere(context)) {
      throw Problem.of(403, "This server answers this machine only");
    }
  }

  /** True when the request was sent by a page of another site. */
  private static boolean isElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean reads = context.method().name().equals("GET") || context.method().name().equals("HEAD");
    if (reads) {
      return false;
    }
    boolean otherSite = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean otherOrigin =
        origin != null && !origin.equals("http://" + String.valueOf(context.header("Host")));
    return otherSite || otherOrigin;
  }

  private static boolean isHere(@Nullable String host) {
    if (host == null) {
      return false;
    }
    return HOSTS.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", ""));
  }
}
