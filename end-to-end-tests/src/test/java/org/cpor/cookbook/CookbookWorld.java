package org.cpor.cookbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;

/** The customer and the partners of the cookbook, and what happens between its tasks. */
final class CookbookWorld {

  private final Platform platform;
  private final ExampleValues values;
  private final Customer customer;
  private final Partner partner;
  private final Partner rival;

  CookbookWorld(Platform platform, ExampleValues values) {
    this.platform = platform;
    this.values = values;
    customer = Customers.arrive(platform, 1).getFirst();
    partner = Customers.partner(platform);
    rival = Customers.partner(platform);
    values.set("8f0e6d4c-1b2a-4c3d-9e5f-6a7b8c9d0e1f", customer.tenantId().toString());
    values.set("contoso.example", customer.domain());
    values.set("5c1d7a52-0f3e-4b7a-9c39-3a9a1c1f0e11", customer.subscriptionId().toString());
    values.set("P-1001", partner.partnerId());
    values.set("4567890", partner.mpnId());
    values.set("P-1002", rival.partnerId());
  }

  /**
   * The token for an {@code Authorization} header of the cookbook, such as {@code Bearer $ANNA}.
   */
  AccessToken token(String authorization) {
    return switch (authorization) {
      case "Bearer $PARTNER" -> of(partner);
      case "Bearer $SECOND" -> of(rival);
      case "Bearer $ANNA" -> AccessToken.withRoles(List.of("reviewer")).name("anna");
      case "Bearer $LENA" -> AccessToken.withRoles(List.of("review-lead")).name("lena");
      default -> throw new IllegalArgumentException("no such token: " + authorization);
    };
  }

  private static AccessToken of(Partner of) {
    return AccessToken.withRoles(List.of("incentives-admin")).partner(of.partnerId());
  }

  /** Does what a comment of the page says. */
  void prepare(String text) {
    String example = text.substring(text.lastIndexOf(' ') + 1);
    if (text.equals("another partner claims the same product")) {
      rivalClaims();
    } else if (text.startsWith("a document is uploaded as ")) {
      upload(example);
    } else if (text.startsWith("the subscription ends and has the successor ")) {
      renewSubscription(example);
    } else {
      throw new IllegalArgumentException("no such preparation: " + text);
    }
  }

  private void rivalClaims() {
    assertThat(
            platform
                .intakeOf(rival.partnerId())
                .post("/claims", customer.claimOf(rival).put("activity", "PRESALES"))
                .status())
        .isEqualTo(201);
  }

  private void upload(String example) {
    String documentId =
        platform
            .intakeOf(partner.partnerId())
            .postFile(
                "/documents",
                "acceptance.txt",
                "The customer accepts the work.".getBytes(UTF_8),
                Map.of("kind", "OTHER"))
            .expect(201)
            .text("documentId");
    values.set(example, documentId);
  }

  private void renewSubscription(String example) {
    UUID successor = UUID.randomUUID();
    values.set(example, successor.toString());
    String lines =
        Stream.of(
                subscription(successor, "ACTIVE"),
                subscription(customer.subscriptionId(), "EXPIRED"))
            .map(ObjectNode::toString)
            .collect(Collectors.joining("\n"));
    assertThat(
            platform
                .directoryFeed()
                .postLines("/directory/import", lines.getBytes(UTF_8))
                .expect(200)
                .body()
                .path("applied")
                .asInt())
        .isEqualTo(2);
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
