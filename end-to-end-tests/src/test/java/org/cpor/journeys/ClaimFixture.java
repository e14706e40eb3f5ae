package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;

/**
 * A new customer that uses Dynamics 365 Sales, with its records in the directory, and a claim for
 * this customer. If the test changes nothing, the verification has no findings.
 */
final class ClaimFixture {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

  final ObjectNode tenant;
  final ObjectNode subscription;
  final ObjectNode claim;
  private final List<ObjectNode> others = new ArrayList<>();
  private final List<Map<String, String>> documents = new ArrayList<>();
  private boolean isClaimedTwice;

  ClaimFixture(String partnerId, String mpnId) {
    UUID tenantId = UUID.randomUUID();
    String domain = "customer-" + tenantId + ".example";
    tenant = record("tenant", tenantId).put("displayName", "Customer " + tenantId);
    tenant.putArray("domains").add(domain);
    subscription = subscriptionOf(tenantId);
    carries(subscription, "DYNAMICS_365_SALES", "SUCCESS");
    claim =
        ApiClient.JSON
            .createObjectNode()
            .put("partnerId", partnerId)
            .put("mpnId", mpnId)
            .put("solutionArea", "BUSINESS_APPLICATIONS")
            .put("activity", "USAGE")
            .put("product", "DYNAMICS_365_SALES")
            .put("subscriptionId", subscription.path("id").asText())
            .put("locale", "en");
    customer().put("tenantId", tenantId.toString()).put("domain", domain);
  }

  /** The customer in the claim. */
  ObjectNode customer() {
    return claim.withObjectProperty("customer");
  }

  /** Makes {@code product} the only product of the subscription. The product is provisioned. */
  void subscriptionCarries(String product) {
    carries(subscription, product, "SUCCESS");
  }

  /** Sets the provisioning state of Dynamics 365 Sales. */
  void provisioningIs(String provisioning) {
    carries(subscription, "DYNAMICS_365_SALES", provisioning);
  }

  /** Adds another subscription of the customer, with {@code product}. */
  void anotherSubscriptionCarries(String product) {
    other(UUID.fromString(tenant.path("id").asText()), product);
  }

  /** Makes the claim name a subscription of another customer. */
  void claimsSubscriptionOfStranger() {
    ObjectNode strangers = other(UUID.randomUUID(), "DYNAMICS_365_SALES");
    claim.set("subscriptionId", strangers.path("id"));
  }

  /** Makes the claim name the id of a SKU as its subscription. */
  void claimsSku() {
    ObjectNode sku = record("identifier", UUID.randomUUID()).put("kind", "SKU");
    others.add(sku);
    claim.set("subscriptionId", sku.path("id"));
  }

  /** Makes the partner file the claim twice. */
  void isClaimedTwice() {
    isClaimedTwice = true;
  }

  /**
   * Adds an acknowledgement to the claim. The customer signed it on {@code day}, such as {@code
   * 2026-03-31}.
   */
  void isAcknowledgedOn(String day) {
    documents.add(Map.of("kind", "CUSTOMER_ACKNOWLEDGEMENT", "acknowledgedOn", day));
  }

  /** Uploads the documents and files the claim. Returns the claim's id. */
  String file(ApiClient intake) {
    for (Map<String, String> document : documents) {
      Answer uploaded = intake.postFile("/documents", "acknowledgement.pdf", PDF, document);
      claim.withArrayProperty("proofOfExecution").add(uploaded.expect(201).text("documentId"));
    }
    if (isClaimedTwice) {
      intake.post("/claims", claim).expect(201);
    }
    return intake.post("/claims", claim).expect(201).text("claimId");
  }

  /** The records of the customer, for the import into the directory. */
  Stream<ObjectNode> records() {
    return Stream.concat(Stream.of(tenant, subscription), others.stream());
  }

  private ObjectNode other(UUID tenantId, String product) {
    ObjectNode other = subscriptionOf(tenantId);
    carries(other, product, "SUCCESS");
    others.add(other);
    return other;
  }

  private static ObjectNode subscriptionOf(UUID tenantId) {
    return record("subscription", UUID.randomUUID())
        .put("tenantId", tenantId.toString())
        .put("family", "DYNAMICS_365")
        .put("channel", "VOLUME_LICENSING")
        .put("status", "ACTIVE");
  }

  private static void carries(ObjectNode subscription, String product, String provisioning) {
    subscription
        .putArray("products")
        .addObject()
        .put("product", product)
        .put("provisioning", provisioning);
  }

  private static ObjectNode record(String type, UUID id) {
    return ApiClient.JSON.createObjectNode().put("type", type).put("id", id.toString());
  }
}
