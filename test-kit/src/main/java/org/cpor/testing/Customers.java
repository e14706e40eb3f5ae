package org.cpor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;

/** Adds new customers with a subscription of Dynamics 365 Sales, and new partners. */
public final class Customers {

  private Customers() {}

  /** A customer with its domain and its subscription. */
  public record Customer(UUID tenantId, String domain, UUID subscriptionId) {

    /**
     * A claim of {@code partner} for this customer. The verification of this claim has no findings.
     */
    public ObjectNode claimOf(Partner partner) {
      ObjectNode claim = ApiClient.JSON.createObjectNode();
      claim.put("partnerId", partner.partnerId()).put("mpnId", partner.mpnId());
      claim.putObject("customer").put("tenantId", tenantId.toString()).put("domain", domain);
      return claim
          .put("solutionArea", "BUSINESS_APPLICATIONS")
          .put("activity", "USAGE")
          .put("product", "DYNAMICS_365_SALES")
          .put("subscriptionId", subscriptionId.toString())
          .put("locale", "en");
    }
  }

  /** A partner with one MPN, which is enrolled for Business Applications. */
  public record Partner(String partnerId, String mpnId) {}

  /** Adds {@code count} new customers to the directory. */
  public static List<Customer> arrive(Platform platform, int count) {
    List<Customer> customers = Stream.generate(Customers::any).limit(count).toList();
    String lines =
        customers.stream()
            .flatMap(customer -> Stream.of(tenant(customer), subscription(customer)))
            .map(ObjectNode::toString)
            .collect(joining("\n"));
    Answer answer =
        platform.directoryFeed().postLines("/directory/import", lines.getBytes(UTF_8)).expect(200);
    if (answer.body().path("applied").asInt() != 2 * count) {
      throw new IllegalStateException("the directory did not apply all records: " + answer.body());
    }
    return customers;
  }

  private static Customer any() {
    UUID tenantId = UUID.randomUUID();
    return new Customer(tenantId, "customer-" + tenantId + ".example", UUID.randomUUID());
  }

  private static ObjectNode tenant(Customer customer) {
    ObjectNode tenant =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "tenant")
            .put("id", customer.tenantId().toString())
            .put("displayName", "Customer " + customer.tenantId())
            .put("country", "HU");
    tenant.putArray("domains").add(customer.domain());
    return tenant;
  }

  private static ObjectNode subscription(Customer customer) {
    ObjectNode subscription =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "subscription")
            .put("id", customer.subscriptionId().toString())
            .put("tenantId", customer.tenantId().toString())
            .put("family", "DYNAMICS_365")
            .put("channel", "VOLUME_LICENSING")
            .put("status", "ACTIVE");
    subscription
        .putArray("products")
        .addObject()
        .put("product", "DYNAMICS_365_SALES")
        .put("provisioning", "SUCCESS");
    return subscription;
  }

  /** Adds a new partner to the directory. */
  public static Partner partner(Platform platform) {
    String suffix =
        Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
    Partner partner = new Partner("P-" + suffix, suffix);
    ObjectNode entry = ApiClient.JSON.createObjectNode().put("displayName", "Partner " + suffix);
    ObjectNode mpn =
        entry
            .putArray("mpns")
            .addObject()
            .put("mpnId", partner.mpnId())
            .put("location", "HU")
            .put("partnerType", "STANDARD");
    mpn.putArray("enrolments")
        .addObject()
        .put("program", "Business Applications incentives")
        .put("solutionArea", "BUSINESS_APPLICATIONS")
        .put("from", "2026-01-01");
    platform.directoryFeed().put("/directory/partners/" + partner.partnerId(), entry).expect(200);
    return partner;
  }
}
