package org.cpor.stack.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.stack.client.Door;

/**
 * Customers that nobody else has heard of, each with Dynamics 365 Sales in use, and partners for
 * them.
 */
public final class Customers {

  private Customers() {}

  /** One customer, its domain and its subscription. */
  public record Customer(UUID tenantId, String domain, UUID subscriptionId) {

    /** The claim that {@code partner} files for this customer: nothing is wrong with it. */
    public ObjectNode claimOf(Partner partner) {
      ObjectNode claim = Door.JSON.createObjectNode();
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

  /** A partner with one MPN, enrolled for the area. */
  public record Partner(String partnerId, String mpnId) {}

  /** Puts {@code count} new customers into the directory. */
  public static List<Customer> arrive(Platform platform, int count) {
    Door feed = platform.directoryFeed();
    return Stream.generate(() -> arrive(feed)).limit(count).toList();
  }

  private static Customer arrive(Door feed) {
    UUID tenantId = UUID.randomUUID();
    Customer customer =
        new Customer(tenantId, "customer-" + tenantId + ".example", UUID.randomUUID());
    ObjectNode tenant =
        Door.JSON
            .createObjectNode()
            .put("displayName", "Customer " + tenantId)
            .put("country", "HU");
    tenant.putArray("domains").add(customer.domain());
    feed.put("/directory/tenants/" + tenantId, tenant).expect(200);
    ObjectNode subscription =
        Door.JSON
            .createObjectNode()
            .put("tenantId", tenantId.toString())
            .put("family", "DYNAMICS_365")
            .put("channel", "VOLUME_LICENSING")
            .put("status", "ACTIVE");
    subscription
        .putArray("products")
        .addObject()
        .put("product", "DYNAMICS_365_SALES")
        .put("provisioning", "SUCCESS");
    feed.put("/directory/subscriptions/" + customer.subscriptionId(), subscription).expect(200);
    return customer;
  }

  /** Puts a new partner into the directory. */
  public static Partner partner(Platform platform) {
    String suffix =
        Long.toString(
            Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 9_000_000L) + 1_000_000L);
    Partner partner = new Partner("P-" + suffix, suffix);
    ObjectNode entry = Door.JSON.createObjectNode().put("displayName", "Partner " + suffix);
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
