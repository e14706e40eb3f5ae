package org.cpor.verifier;

import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.verifier.document.application.PartnerDocuments;
import org.jspecify.annotations.Nullable;

/**
 * A customer and a partner in the directory, and a claim without findings: the partner claims
 * Dynamics 365 Sales for the customer's subscription. Every test has its own customer.
 */
public final class Customer {

  /** A service that has just started may have to wait until Kafka assigns its partitions. */
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

  public final UUID tenantId = UUID.randomUUID();
  public final UUID subscriptionId = UUID.randomUUID();
  public final String partnerId = "P-" + UUID.randomUUID();
  public final String domain = "c" + tenantId + ".example";

  private Customer() {}

  /** A customer with a subscription in which Sales is provisioned. */
  public static Customer provisioned() {
    return inDirectory("SUCCESS");
  }

  /** A customer with a subscription in which Sales is not provisioned yet. */
  public static Customer notYetProvisioned() {
    return inDirectory("PENDING_ACTIVATION");
  }

  /** A customer that the directory does not have. The directory has the partner. */
  public static Customer unknownToDirectory() {
    Customer customer = new Customer();
    putPartner(customer.partnerId);
    return customer;
  }

  private static Customer inDirectory(String provisioning) {
    Customer customer = new Customer();
    put(
        "tenants",
        customer.tenantId,
        """
        {"displayName": "Northwind", "country": "HU", "domains": ["%s"]}
        """
            .formatted(customer.domain));
    putPartner(customer.partnerId);
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", provisioning);
    return customer;
  }

  private static void putPartner(String partnerId) {
    put(
        "partners",
        partnerId,
        """
        {"displayName": "Balaton Cloud", "mpns": [{"mpnId": "4567890", "location": "Siófok",
          "partnerType": "STANDARD", "enrolments": [
            {"program": "Usage", "solutionArea": "BUSINESS_APPLICATIONS", "from": "2020-01-01"}]}]}
        """);
  }

  /**
   * Writes another partner with the MPN of the claim to the directory, and returns the id of this
   * partner.
   */
  public static String anotherPartner() {
    String partnerId = "P-" + UUID.randomUUID();
    putPartner(partnerId);
    return partnerId;
  }

  /** A feed writes the subscription again. */
  public void subscriptionIs(String channel, String status, String provisioning) {
    put("subscriptions", subscriptionId, subscription(channel, status, provisioning));
  }

  /** The body of a PUT of the subscription. */
  public String subscription(String channel, String status, String provisioning) {
    return """
    {"tenantId": "%s", "family": "DYNAMICS_365", "channel": "%s", "status": "%s",
     "products": [{"product": "DYNAMICS_365_SALES", "provisioning": "%s"}],
     "endsAt": "2030-01-01T00:00:00Z"}
    """
        .formatted(tenantId, channel, status, provisioning);
  }

  private static void put(String kind, Object id, String body) {
    Caller.feed().body(body).put("/directory/{kind}/{id}", kind, id).then().statusCode(200);
  }

  /** The claim as intake publishes it. */
  public ClaimSubmitted submission() {
    return submissionOf(partnerId);
  }

  /** The claim as intake publishes it if {@code partner} files it. */
  public ClaimSubmitted submissionOf(String partner) {
    return new ClaimSubmitted(
        new ClaimReference(UUID.randomUUID(), tenantId, partner, "en"),
        new ClaimDetails(
            "4567890",
            domain,
            "BUSINESS_APPLICATIONS",
            "USAGE",
            "DYNAMICS_365_SALES",
            subscriptionId.toString(),
            List.of(UUID.randomUUID()),
            List.of(),
            "We finished in September.",
            new ContactPerson("Kiss Anna", "anna@customer.example"),
            new ContactPerson("Nagy Béla", "bela@partner.example")),
        Instant.parse("2026-11-20T09:30:00Z"),
        1);
  }

  /** A correction of {@code earlier}. The corrected claim names this customer's subscription. */
  public ClaimResubmitted correctionOf(ClaimSubmitted earlier) {
    ClaimReference before = earlier.claim();
    return new ClaimResubmitted(
        new ClaimReference(before.claimId(), tenantId, before.partnerId(), before.locale()),
        submission().details(),
        earlier.filedAt(),
        earlier.revision() + 1,
        Instant.parse("2026-11-20T10:30:00Z"));
  }

  /** Files the claim; returns its id. */
  public UUID claims() {
    ClaimSubmitted submission = submission();
    publish(submission);
    return submission.claim().claimId();
  }

  /** Another partner files the claim; returns the claim's id. */
  public UUID anotherPartnerClaims() {
    ClaimSubmitted submission = submissionOf(anotherPartner());
    publish(submission);
    return submission.claim().claimId();
  }

  /** The claim, as a partner or the portal sends it, with a document that was just uploaded. */
  public String request(String partner) {
    return request(partner, uploaded(partner, null));
  }

  /**
   * Uploads a customer's acknowledgement for the partner, and waits until this service knows the
   * document. Returns the id of the document.
   */
  public static UUID uploaded(String partner, @Nullable LocalDate acknowledgedOn) {
    UUID documentId = UUID.randomUUID();
    uploads(partner, documentId, acknowledgedOn);
    await()
        .atMost(KNOWN_WITHIN)
        .until(() -> documents().find(Set.of(documentId), partner), found -> found.size() == 1);
    return documentId;
  }

  private static PartnerDocuments documents() {
    return CDI.current().select(PartnerDocuments.class).get();
  }

  /** The partner uploads a customer's acknowledgement. */
  public static void uploads(String partner, UUID documentId, @Nullable LocalDate acknowledgedOn) {
    publish(
        new DocumentUploaded(
            documentId,
            partner,
            "CUSTOMER_ACKNOWLEDGEMENT",
            acknowledgedOn,
            Instant.parse("2026-11-20T09:00:00Z")));
  }

  /** The body of a request for the claim of {@code partner} with this document. */
  public String request(String partner, UUID documentId) {
    return """
    {"partnerId": "%s", "mpnId": "4567890",
     "customer": {"tenantId": "%s", "domain": "%s"},
     "solutionArea": "BUSINESS_APPLICATIONS", "activity": "USAGE",
     "product": "DYNAMICS_365_SALES", "subscriptionId": "%s",
     "proofOfExecution": ["%s"], "customerContact": {"name": "A", "email": "a@b.example"},
     "locale": "en", "note": "…"}
    """
        .formatted(partner, tenantId, domain, subscriptionId, documentId);
  }
}
