package org.cpor.platform.http.rate;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits the rate of each caller, so that one caller cannot use up the service. A request beyond
 * the limit is answered with 429 before its body is read. The answer to each request that counts
 * has the headers {@code RateLimit} and {@code RateLimit-Policy}.
 *
 * <p>A request without a verified token, or without a role that is allowed to call the operation,
 * does not count. Requests to {@code /q/} are not limited.
 */
@Singleton
class RateOfCaller {

  private static final String OF_OPERATORS = "/q/";

  private final RatePolicy policy;
  private final Optional<CallerBuckets> buckets;
  private final SecurityIdentity identity;
  private final JsonWebToken token;
  private final Counter refused;

  RateOfCaller(
      @ConfigProperty(name = "cpor.http.requests-per-second-of-caller") int perSecond,
      @ConfigProperty(name = "cpor.http.request-burst-of-caller") int burst,
      @ConfigProperty(name = "cpor.http.limited-callers") int maxCallers,
      TimeMeter time,
      SecurityIdentity identity,
      JsonWebToken token,
      MeterRegistry meters) {
    policy = new RatePolicy(perSecond, burst);
    buckets =
        policy.isOff()
            ? Optional.empty()
            : Optional.of(new CallerBuckets(policy, maxCallers, time));
    this.identity = identity;
    this.token = token;
    refused = meters.counter("cpor.http.rate.refused");
  }

  /** This filter runs before the filter that counts the requests in progress. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  void admit(RoutingContext routing) {
    if (buckets.isEmpty()
        || routing.request().path().startsWith(OF_OPERATORS)
        || identity.isAnonymous()) {
      return;
    }
    ConsumptionProbe probe = buckets.get().consume(Account.ofToken(identity, token));
    Duration untilMore = untilMore(probe);
    addHeaders(routing, policy.limitHeader(probe.getRemainingTokens(), untilMore));
    if (!probe.isConsumed()) {
      refused.increment();
      throw ProblemException.passing(
          CommonProblem.TOO_MANY_REQUESTS,
          untilMore,
          "You may send {0} requests a second, and {1} at once. Wait {2} s.",
          policy.perSecond(),
          policy.burst(),
          untilMore.toSeconds());
    }
  }

  /** The time until the caller can send more requests, in whole seconds; at least one second. */
  private static Duration untilMore(ConsumptionProbe probe) {
    long nanos = probe.getNanosToWaitForRefill();
    return Duration.ofSeconds(Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1))));
  }

  /** Adds the headers when the answer begins. */
  private void addHeaders(RoutingContext routing, String rateLimit) {
    routing.addHeadersEndHandler(answering ->
        routing
            .response()
            .putHeader("RateLimit-Policy", policy.policyHeader())
            .putHeader("RateLimit", rateLimit));
  }
}
