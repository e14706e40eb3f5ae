package org.cpor.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;

/**
 * Two partners that claim the same product of a new customer. One partner files in Hungarian, the
 * other in English.
 */
final class RivalClaims implements AutoCloseable {

  /** The content of a file that both partners submit. */
  static final String ACKNOWLEDGEMENT = "We confirm the work on Dynamics 365 Sales.";

  final Platform platform;
  final CustomerSubscriptions subscriptions;
  final FollowedClaim hungarian;
  final FollowedClaim english;

  /** The address of the customer's contact, who is named in both claims. */
  final String customersAddress = "eva-" + UUID.randomUUID() + "@customer.example";

  private final ClaimFacts facts;
  private final Customer customer;
  private final Partner hungarianPartner;
  private final Partner englishPartner;

  RivalClaims(Platform platform) {
    this.platform = platform;
    facts = new ClaimFacts(platform);
    customer = Customers.arrive(platform, 1).getFirst();
    subscriptions = new CustomerSubscriptions(platform, customer);
    hungarianPartner = Customers.partner(platform);
    englishPartner = Customers.partner(platform);
    hungarian = filesInHungarian(customer.subscriptionId());
    hungarian.becomes("UNDER_REVIEW");
    ObjectNode claim = claimOf(englishPartner, "en").put("activity", "PRESALES");
    ApiClient intake = platform.intakeOf(englishPartner.partnerId());
    String acknowledgement =
        FollowedClaim.upload(
            intake,
            "acknowledged.txt",
            ACKNOWLEDGEMENT,
            acknowledgedBefore(Instant.parse(hungarian.text("filedAt")), Duration.ofDays(30)));
    claim.putArray("proofOfExecution").add(acknowledgement);
    english = new FollowedClaim(intake, englishPartner, facts, claim);
  }

  /** The Hungarian partner files a claim on a subscription. */
  FollowedClaim filesInHungarian(UUID subscriptionId) {
    return files(
        hungarianPartner,
        claimOf(hungarianPartner, "hu").put("subscriptionId", subscriptionId.toString()));
  }

  /** The English partner files a claim. */
  FollowedClaim filesInEnglish() {
    return filesInEnglish(claimOf(englishPartner, "en"));
  }

  FollowedClaim filesInEnglish(ObjectNode claim) {
    return files(englishPartner, claim);
  }

  private FollowedClaim files(Partner partner, ObjectNode claim) {
    return new FollowedClaim(platform.intakeOf(partner.partnerId()), partner, facts, claim);
  }

  private ObjectNode claimOf(Partner partner, String locale) {
    ObjectNode claim = customer.claimOf(partner).put("locale", locale);
    claim.putObject("customerContact").put("name", "Nagy Éva").put("email", customersAddress);
    claim
        .putObject("partnerContact")
        .put("name", "Contact " + partner.mpnId())
        .put("email", "contact-" + partner.mpnId() + "@partner.example");
    return claim;
  }

  /**
   * The metadata of an uploaded acknowledgement. The customer gave the acknowledgement before the
   * first claim was filed; {@code time} is the duration between the two.
   */
  Map<String, String> acknowledgedBefore(Duration time) {
    return acknowledgedBefore(Instant.parse(hungarian.text("filedAt")), time);
  }

  private static Map<String, String> acknowledgedBefore(Instant filedAt, Duration time) {
    return Map.of(
        "kind",
        "CUSTOMER_ACKNOWLEDGEMENT",
        "acknowledgedOn",
        filedAt.minus(time).atOffset(ZoneOffset.UTC).toLocalDate().toString());
  }

  /** Waits for the undecided case on the product, and returns it for a reviewer. */
  CaseClient undecidedCaseFor(String reviewer) {
    return CaseClient.awaitedBy(reviewer, platform, customer);
  }

  /** Asserts that the first claim of each partner does not show who the other partner is. */
  void knowNothingOfEachOther() {
    hungarian.knowsNothingOf(english);
    english.knowsNothingOf(hungarian);
  }

  @Override
  public void close() {
    facts.close();
  }
}
