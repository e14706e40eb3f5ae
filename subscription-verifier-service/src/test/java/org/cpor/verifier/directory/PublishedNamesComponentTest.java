package org.cpor.verifier.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.junit.jupiter.api.Test;

/** Customers and partners that feeds write over HTTP are published for the other services. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PublishedNamesComponentTest {

  @Inject Clock clock;

  private final UUID tenantId = UUID.randomUUID();
  private final String partnerId = "P-" + UUID.randomUUID();

  private void putTenant(String name) {
    Caller.feed()
        .body(
            """
            {"displayName": "%s", "country": "hu", "domains": ["b%2$s.example", "a%2$s.example"]}
            """
                .formatted(name, tenantId))
        .put("/directory/tenants/{id}", tenantId)
        .then()
        .statusCode(200);
  }

  @Test
  void aTenantIsPublishedWheneverItChanges() throws IOException {
    putTenant("Contoso");
    putTenant("Contoso");
    putTenant("Contoso Kft.");

    List<ConsumerRecord<byte[], byte[]>> published = published(tenantId.toString(), 2);
    assertThat(published).hasSize(2);
    ConsumerRecord<byte[], byte[]> last = published.getLast();
    assertThat(last.key()).asString().isEqualTo("tenant/" + tenantId);
    Envelope envelope = Envelope.fromHeaders(FactTopics.headers(last));
    assertThat(envelope.type()).isEqualTo("cpor.tenant-observed.v1");
    assertThat(envelope.source()).isEqualTo("/subscription-verifier-service");
    assertThat(ApiClient.JSON.readTree(last.value()))
        .isEqualTo(
            ApiClient.JSON.readTree(
                """
                {"id": "%1$s", "displayName": "Contoso Kft.", "country": "HU",
                 "domains": ["a%1$s.example", "b%1$s.example"]}
                """
                    .formatted(tenantId)));
  }

  @Test
  void aPartnerOfAnImportIsPublishedWithItsLocations() throws IOException {
    Caller.feed()
        .contentType("application/x-ndjson; charset=utf-8")
        .body(
            """
            {"type": "partner", "id": "%s", "displayName": "Fabrikam", "mpns": [{"mpnId": "4567890", \
            "location": "Szeged", "enrolments": [{"program": "Usage", "solutionArea": \
            "BUSINESS_APPLICATIONS", "from": "2026-01-01"}]}]}
            """
                .formatted(partnerId)
                .getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(200);

    ConsumerRecord<byte[], byte[]> published = published(partnerId, 1).getFirst();
    assertThat(published.key()).asString().isEqualTo("partner/" + partnerId);
    assertThat(ApiClient.JSON.readTree(published.value()))
        .isEqualTo(
            ApiClient.JSON.readTree(
                """
                {"id": "%s", "displayName": "Fabrikam", "mpns": [{"mpnId": "4567890",
                 "location": "Szeged", "partnerType": "STANDARD", "enrolments": [{"program": "Usage",
                 "solutionArea": "BUSINESS_APPLICATIONS", "from": "2026-01-01"}]}]}
                """
                    .formatted(partnerId)));
  }

  @Test
  void whatTheServicePublishedIsNotAppliedAgain() {
    putTenant("Contoso");

    publish("/subscription-verifier-service", "Own");
    assertThat(displayName()).isEqualTo("Contoso");

    publish("/feed", "Foreign");
    assertThat(displayName()).isEqualTo("Foreign");
  }

  /** Publishes an observation of the tenant and waits until the service has consumed it. */
  private void publish(String source, String name) {
    ObservationType type = ObservationType.TENANT;
    byte[] data =
        """
        {"id": "%1$s", "displayName": "%2$s", "domains": ["a%1$s.example"]}
        """
            .formatted(tenantId, name)
            .getBytes(UTF_8);
    Envelope envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            type.wireName(),
            source,
            tenantId.toString(),
            clock.instant(),
            type.dataSchema(),
            null,
            null,
            null);
    FactTopics.publishRaw(Topics.DIRECTORY, "tenant/" + tenantId, data, envelope.toHeaders());
    ConsumedTopics.awaitConsumed(
        "subscription-verifier-service", List.of(Topics.DIRECTORY), Duration.ofSeconds(30));
  }

  private String displayName() {
    return Caller.feed()
        .get("/directory/tenants/{id}", tenantId)
        .then()
        .statusCode(200)
        .extract()
        .path("displayName");
  }

  private static List<ConsumerRecord<byte[], byte[]>> published(String id, int atLeast) {
    return FactTopics.awaitRecords(
            Topics.DIRECTORY,
            records -> records.stream().filter(record -> isAbout(record, id)).count() >= atLeast)
        .stream()
        .filter(record -> isAbout(record, id))
        .toList();
  }

  private static boolean isAbout(ConsumerRecord<byte[], byte[]> record, String id) {
    return id.equals(FactTopics.headers(record).get("ce_subject"));
  }
}
