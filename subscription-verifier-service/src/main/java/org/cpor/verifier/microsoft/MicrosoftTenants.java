package org.cpor.verifier.microsoft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Reads tenants from Microsoft through a circuit breaker. An answer does not count as a failure if
 * it says that the tenant is unknown, or that access is refused.
 */
@ApplicationScoped
@CircuitBreaker(
    requestVolumeThreshold = 8,
    failureRatio = 0.75,
    delay = 30,
    delayUnit = ChronoUnit.SECONDS,
    skipOn = {UnknownTenantException.class, RefusedException.class})
class MicrosoftTenants {

  private static final int MOST_PAGES = 100;

  private final LoginClient login;
  private final GraphClient graph;
  private final AccessTokens tokens;

  MicrosoftTenants(
      @RestClient LoginClient login, @RestClient GraphClient graph, AccessTokens tokens) {
    this.login = login;
    this.graph = graph;
    this.tokens = tokens;
  }

  /**
   * The id of the tenant that has verified the domain {@code domain}.
   *
   * @throws UnknownTenantException if there is no such tenant
   */
  UUID withDomain(String domain) {
    return login
        .discovery(domain)
        .tenantId()
        .orElseThrow(() ->
            new SourceUnavailableException("the discovery document names no tenant in its issuer"));
  }

  /**
   * All subscriptions of the tenant, each with its service plans.
   *
   * @throws UnknownTenantException if there is no such tenant
   */
  List<CompanySubscription> subscriptions(UUID tenantId) {
    String bearer = tokens.bearer(tenantId);
    try {
      return withPlans(bearer, pages(bearer));
    } catch (RefusedException e) {
      tokens.forget(tenantId);
      throw e;
    }
  }

  private List<CompanySubscription> pages(String bearer) {
    List<CompanySubscription> all = new ArrayList<>();
    Optional<Map<String, String>> page = Optional.of(Map.of());
    for (int n = 0; page.isPresent(); n++) {
      if (n == MOST_PAGES) {
        throw new SourceUnavailableException("more than " + MOST_PAGES + " pages of subscriptions");
      }
      CompanySubscriptions answer = graph.subscriptions(bearer, page.get());
      all.addAll(Objects.requireNonNullElse(answer.value(), List.of()));
      page = Optional.ofNullable(answer.nextLink()).map(MicrosoftTenants::query);
    }
    return all;
  }

  /**
   * The query parameters of a link. The rest of the link is ignored, so that the token is sent only
   * to the configured address.
   */
  private static Map<String, String> query(String link) {
    int start = link.indexOf('?');
    if (start < 0) {
      throw new SourceUnavailableException("the link to the next page has no query");
    }
    String query = link.substring(start + 1);
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            toMap(
                parts -> URLDecoder.decode(parts[0], UTF_8),
                parts -> parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8),
                (first, second) -> first));
  }

  /** If a subscription has no service plans, adds the service plans of the subscription's SKU. */
  private List<CompanySubscription> withPlans(
      String bearer, List<CompanySubscription> subscriptions) {
    if (subscriptions.stream().allMatch(CompanySubscription::hasPlans)) {
      return subscriptions;
    }
    Map<String, List<ServicePlan>> plans =
        Stream.ofNullable(graph.subscribedSkus(bearer).value())
            .flatMap(List::stream)
            .filter(sku -> sku.skuId() != null && sku.servicePlans() != null)
            .collect(
                toMap(
                    sku -> Objects.requireNonNull(sku.skuId()),
                    sku -> Objects.requireNonNull(sku.servicePlans()),
                    (first, second) -> first));
    return subscriptions.stream()
        .map(subscription ->
            subscription.hasPlans()
                ? subscription
                : subscription.with(plansOf(subscription.skuId(), plans)))
        .toList();
  }

  private static List<ServicePlan> plansOf(
      @Nullable String skuId, Map<String, List<ServicePlan>> plans) {
    return skuId == null ? List.of() : plans.getOrDefault(skuId, List.of());
  }
}
