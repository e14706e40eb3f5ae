package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.cpor.notification.comment.Facts;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** Each partner sees only its own deliveries. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@WithTestResource(value = MailServerResource.class, scope = TestResourceScope.GLOBAL)
class DeliveryListComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void aPartnerSeesOnlyItsOwnDeliveriesPageByPage() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      Partner partner = Partner.create().setWebhook(receiver);
      Facts first = partner.newClaim("hu");
      Facts second = partner.newClaim("hu");
      FactTopics.publish(first.approved());
      await().atMost(TIMEOUT).until(() -> partner.delivered() == 1);
      FactTopics.publish(second.approved());
      await().atMost(TIMEOUT).until(() -> partner.delivered() == 2);

      String next =
          partner
              .request()
              .get("/deliveries?limit=1")
              .then()
              .statusCode(200)
              .extract()
              .path("next");
      assertThat(partner.latest()).containsEntry("claimId", second.claim().claimId().toString());
      assertThat(claimIds(partner.token(), "/deliveries?limit=1&after=" + next))
          .containsExactly(first.claim().claimId().toString());

      String ofFirst = "/deliveries?claimId=" + first.claim().claimId();
      assertThat(claimIds(partner.token(), ofFirst)).hasSize(1);
      assertThat(claimIds(Tokens.withRoles("operator"), ofFirst)).hasSize(1);
      assertThat(claimIds(Tokens.withRoles("portal"), ofFirst)).hasSize(1);
      assertThat(claimIds(Partner.create().token(), ofFirst)).isEmpty();
      new Partner("", Tokens.withRoles("reviewer"))
          .request()
          .get("/deliveries")
          .then()
          .statusCode(403);
      for (String query : List.of("limit=0", "colour=red", "after=1-1-1-1-1", "limit=1&limit=1")) {
        partner
            .request()
            .get("/deliveries?" + query)
            .then()
            .statusCode(400)
            .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
      }
    }
  }

  private static List<String> claimIds(String token, String path) {
    return new Partner("", token)
        .request()
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.claimId");
  }
}
