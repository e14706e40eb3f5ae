package org.cpor.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits how many requests of one caller are processed at the same time (setting {@code
 * cpor.http.max-requests-of-caller}). Without this limit, one caller could use all threads. A
 * request counts as soon as its head has arrived, because a thread can wait for the body of the
 * request.
 */
@Singleton
class RequestsOfCaller {

  private static final Duration COME_AGAIN = Duration.ofSeconds(1);

  private final int limit;
  private final SecurityIdentity identity;
  private final JsonWebToken token;
  private final Map<Account, Integer> underWay = new ConcurrentHashMap<>();

  RequestsOfCaller(
      @ConfigProperty(name = "cpor.http.max-requests-of-caller") int limit,
      SecurityIdentity identity,
      JsonWebToken token) {
    this.limit = limit;
    this.identity = identity;
    this.token = token;
  }

  @ServerRequestFilter
  void admit(RoutingContext routing) {
    if (identity.isAnonymous()) {
      return;
    }
    Account account = Account.ofToken(identity, token);
    UnderWay.watch(routing, () -> admit(account), () -> leave(account));
  }

  private void admit(Account account) {
    if (underWay.merge(account, 1, Integer::sum) > limit) {
      leave(account);
      throw ProblemException.passing(
          CommonProblem.TOO_MANY_REQUESTS,
          COME_AGAIN,
          "You have {0} requests in progress. Wait until some of them are answered.",
          limit);
    }
  }

  private void leave(Account account) {
    underWay.computeIfPresent(account, (key, count) -> count == 1 ? null : count - 1);
  }
}
