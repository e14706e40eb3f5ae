package org.cpor.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.security.CORS;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of the origins in the setting {@code cpor.http.cors.origins} call the service from a
 * browser (CORS, Fetch Standard). Without this setting, no answer has a header of CORS, and
 * browsers let no page of another origin read the answers. With this setting, a request from an
 * origin that is neither listed nor the service's own is answered with 403.
 *
 * <p>Cookies are not allowed, because the services read tokens only from {@code Authorization}.
 */
@Singleton
class CrossOrigins {

  /** A value of the setting: any origin, a regular expression between slashes, or one origin. */
  private static final Pattern FORM = Pattern.compile("\\*|/.+/|https?://[^/*?#@\\s]+");

  /** How long a browser is allowed to remember the answer to a preflight request. */
  private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

  /** The headers that a page is allowed to read in an answer. */
  private static final List<String> EXPOSED =
      List.of(
          "Allow",
          "Content-Disposition",
          "Content-Language",
          "ETag",
          "Idempotent-Replayed",
          "Link",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "traceparent",
          "WWW-Authenticate",
          "X-Request-Id");

  private final Set<String> origins = new LinkedHashSet<>();

  CrossOrigins(@ConfigProperty(name = "cpor.http.cors.origins") Optional<List<String>> configured) {
    for (String origin : configured.orElse(List.of())) {
      if (!FORM.matcher(origin.strip()).matches()) {
        throw new IllegalArgumentException(
            "cpor.http.cors.origins has no origin such as https://portal.example: " + origin);
      }
      origins.add(origin.strip());
    }
  }

  void configure(@Observes HttpSecurity security) {
    if (!origins.isEmpty()) {
      security.cors(
          CORS.origins(origins)
              .exposedHeaders(new LinkedHashSet<>(EXPOSED))
              .accessControlAllowCredentials(false)
              .accessControlMaxAge(REMEMBERED_FOR)
              .build());
    }
  }

  /** Adds a filter that runs before the CORS filter of Quarkus. */
  void register(@Observes Filters filters) {
    if (!origins.isEmpty()) {
      filters.register(CrossOrigins::vary, 950);
    }
  }

  /** Adds {@code Vary: Origin}, because an answer depends on the origin of its request. */
  private static void vary(RoutingContext routing) {
    routing.addHeadersEndHandler(
        answering -> routing.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
    routing.next();
  }
}
