package org.cpor.notification;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.ProductNames;
import org.cpor.events.fact.Subject;
import org.cpor.messaging.channel.IncomingTopics;
import org.cpor.testing.EventEffects;
import org.cpor.testing.GoldenEvents;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.WebhookReceiver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class EventEffectsComponentTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Inject DataSource database;
  @Inject IncomingTopics topics;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  @ConfigProperty(name = "cpor.deliveries.leads")
  String leads;

  @Test
  void theFileOfEffectsNamesTheTablesThatEachEventChanges() throws IOException {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204);
        EventEffects effects = EventEffects.measure(service, topics.names(), database)) {
      String partner = "P-" + UUID.randomUUID();
      setWebhook(partner, receiver);
      setWebhook(leads, receiver);
      ClaimReference claim = claimOf(partner);
      for (FactType type : FactType.values()) {
        if (topics.names().contains(type.topic())) {
          effects.apply(GoldenEvents.about(claim, type));
        }
      }
      // The approval of a claim that names a contact of its customer.
      ClaimReference approved = claimOf(partner);
      Instant now = Instant.now();
      effects.apply(
          new AssociationStarted(
              approved,
              UUID.randomUUID(),
              new Subject(approved.tenantId(), "POWER_BI", null),
              now,
              now.plus(Duration.ofDays(7)),
              new ContactPerson("Kiss Katalin", "kiss.katalin@northwind.example"),
              new ProductNames("Power BI", "Power BI"),
              "Fabrikam Kft.",
              null));
      // The overdue answer of a claim that holds its subject.
      ClaimReference held = claimOf(partner);
      effects.apply(GoldenEvents.about(held, FactType.CLAIM_APPROVED));
      effects.apply(GoldenEvents.about(held, FactType.RESPONSE_OVERDUE));

      effects.compareWithFile();
    }
  }

  private static ClaimReference claimOf(String partner) {
    return new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), partner, "hu");
  }

  private static void setWebhook(String partner, WebhookReceiver receiver) {
    given()
        .auth()
        .oauth2(Tokens.forPartner(partner))
        .contentType(ContentType.JSON)
        .body(
            "{\"webhook\": {\"url\": \"%s\", \"secret\": \"%s\"}}"
                .formatted(receiver.url(), SECRET))
        .put("/partners/{id}/preferences", partner)
        .then()
        .statusCode(200);
  }
}
