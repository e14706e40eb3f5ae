package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Platform;

/**
 * The subscriptions of a customer to Dynamics 365 Sales, as the feed of the directory sets them.
 */
record CustomerSubscriptions(Platform platform, Customer customer) {

  /** Sets the status of the subscription that the customer has had from the beginning. */
  void first(String status) {
    observes(subscription(customer.subscriptionId(), status));
  }

  /**
   * Adds a usable subscription and ends the first subscription, in one import. Returns the id of
   * the new subscription.
   */
  UUID renewed() {
    UUID successor = UUID.randomUUID();
    observes(subscription(successor, "ACTIVE"), subscription(customer.subscriptionId(), "EXPIRED"));
    return successor;
  }

  private void observes(ObjectNode... subscriptions) {
    String lines = Stream.of(subscriptions).map(ObjectNode::toString).collect(joining("\n"));
    assertThat(
            platform
                .directoryFeed()
                .postLines("/directory/import", lines.getBytes(UTF_8))
                .expect(200)
                .body()
                .path("applied")
                .asInt())
        .isEqualTo(subscriptions.length);
  }

  private ObjectNode subscription(UUID id, String status) {
    ObjectNode subscription =
        ApiClient.JSON
            .createObjectNode()
            .put("type", "subscription")
            .put("id", id.toString())
            .put("tenantId", customer.tenantId().toString())
            .put("family", "DYNAMICS_365")
            .put("channel", "VOLUME_LICENSING")
            .put("status", status);
    subscription
        .putArray("products")
        .addObject()
        .put("product", "DYNAMICS_365_SALES")
        .put("provisioning", "SUCCESS");
    return subscription;
  }
}
