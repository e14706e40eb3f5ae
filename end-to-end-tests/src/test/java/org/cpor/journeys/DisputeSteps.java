package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.events.fact.FactType.ASSOCIATION_ENDED;
import static org.cpor.events.fact.FactType.ASSOCIATION_STARTED;
import static org.cpor.events.fact.FactType.CLAIM_APPROVED;
import static org.cpor.events.fact.FactType.CLAIM_DISPUTED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.EVIDENCE_ADDED;
import static org.cpor.events.fact.FactType.EVIDENCE_CHECKED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.RULING_CORRECTED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_ENDED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_LAPSED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_RESTORED;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.journeys.CaseClient.award;
import static org.cpor.journeys.CaseClient.party;
import static org.cpor.journeys.CaseClient.ruling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.stack.client.Answer;

/**
 * The English partner disputes the rejection of its claim. A lead rules on the dispute and corrects
 * the ruling.
 */
final class DisputeSteps {

  private static final String JUSTIFICATION = "We began a year before, as the contract shows.";
  private static final String OVERLOOKED = "The contract is about another product.";

  private final RivalClaims rivals;
  private final FollowedClaim hungarian;
  private final FollowedClaim english;
  private final CaseClient anna;

  DisputeSteps(RivalClaims rivals, CaseClient anna) {
    this.rivals = rivals;
    hungarian = rivals.hungarian;
    english = rivals.english;
    this.anna = anna;
  }

  CaseClient theRejectionIsDisputed() {
    hungarian.adds(hungarian.upload("szerzodes.txt", "Szerződés.", Map.of("kind", "OTHER")));
    hungarian.publishes(EVIDENCE_ADDED, EVIDENCE_CHECKED);
    String contract = english.upload("contract.txt", "A contract.", Map.of("kind", "OTHER"));
    english.disputes(JUSTIFICATION, contract);

    english.publishes(CLAIM_DISPUTED, EVIDENCE_CHECKED, REVIEW_OPENED, COMPETING_CLAIM_DETECTED);
    hungarian.publishes(COMPETING_CLAIM_DETECTED);
    rivals.subscriptions.first("ACTIVE");
    english.publishes(SUBSCRIPTION_RESTORED);
    hungarian.publishes(SUBSCRIPTION_RESTORED);
    english.becomes("DISPUTED");
    assertThat(english.json().has("disputableUntil")).isFalse();
    english.hears("CLAIM_DISPUTED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    assertThat(english.comment("CLAIM_DISPUTED")).startsWith("We have received your dispute.");
    hungarian.hears("COMPETING_CLAIM_DETECTED");
    hungarian.tells(told -> assertThat(told.path("competing").asBoolean()).isTrue());
    hungarian.holdsItsSubject();
    CaseClient dispute = rivals.undecidedCaseFor("béla");
    remembersTheFirstCase(dispute, contract);
    rivals.knowNothingOfEachOther();
    return dispute;
  }

  /**
   * Asserts that the docket of the dispute shows the whole first case, the link between the two
   * cases, and the new documents.
   */
  private void remembersTheFirstCase(CaseClient dispute, String contract) {
    JsonNode docket =
        dispute.awaitDocket(
            it -> it.path("comments").findValuesAsText("code").contains("CLAIM_DISPUTED"));
    JsonNode first = docket.path("previousCases").path(0);
    assertThat(first.path("caseId").asText()).isEqualTo(anna.caseId());
    assertThat(first.path("ruling").path("rationale").asText()).isEqualTo(ContestSteps.RATIONALE);
    assertThat(first.path("ruling").path("confirmed").toString())
        .isEqualTo("[\"SUBSCRIPTION_ENDED\"]");
    assertThat(texts(first.path("requests"), "message")).containsExactly(ContestSteps.QUESTION);
    assertThat(texts(first.path("comments"), "text")).contains(ContestSteps.ANSWER);
    assertThat(texts(party(first, hungarian).path("reviews"), "notes")).contains("Names the team.");
    assertThat(texts(party(first, english).path("reviews"), "notes"))
        .contains("Describes the app.");
    assertThat(texts(party(first, english).path("documents"), "fileName"))
        .contains("acknowledged.txt", "solution.txt");
    assertThat(party(first, english).path("rejectionReason").asText())
        .isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(party(docket, hungarian).path("role").asText()).isEqualTo("HOLDER");
    assertThat(texts(party(docket, hungarian).path("documents"), "fileName"))
        .contains("igazolas.txt", "szerzodes.txt");
    JsonNode disputed = party(docket, english).path("dispute");
    assertThat(disputed.path("justification").asText()).isEqualTo(JUSTIFICATION);
    assertThat(texts(disputed.path("documents"), "documentId")).containsExactly(contract);
    assertThat(texts(anna.docket().path("laterCases"), "caseId")).containsExactly(dispute.caseId());
  }

  void aLeadRulesOnTheDispute(CaseClient dispute) {
    assertThat(isProblem(dispute.ofReviewer("anna", rivals.platform).takes(), 409).text("type"))
        .endsWith("/own-ruling-disputed");
    ObjectNode award = award(english, "The contract is older than the other claim's documents.");
    dispute.takes().expect(200);
    dispute.reviews("Read again.", hungarian, english);
    assertThat(isProblem(dispute.rules(award), 409).text("type")).endsWith("/lead-required");
    english.hasNoNews();
    dispute.givesBack();
    CaseClient lead = dispute.ofLead("lena", rivals.platform);
    lead.takes().expect(200);
    assertThat(lead.rules(award).expect(200).body().path("ruling").path("by").asText())
        .isEqualTo("lena");

    english.publishes(CLAIM_APPROVED, ASSOCIATION_STARTED);
    hungarian.publishes(ASSOCIATION_ENDED);
    english.holdsItsSubject();
    hungarian.lostItsSubject("SUPERSEDED");
    english.hears("CLAIM_APPROVED");
    assertThat(english.comment("CLAIM_APPROVED")).startsWith("Your claim has been approved.");
    hungarian.hears("ASSOCIATION_ENDED");
    assertThat(hungarian.comment("ASSOCIATION_ENDED"))
        .contains("mostantól egy másik partner tartozik");
    rivals.knowNothingOfEachOther();
  }

  void theSubscriptionIsSuspended(CaseClient dispute) {
    rivals.subscriptions.first("SUSPENDED");

    english.publishes(SUBSCRIPTION_ENDED, ASSOCIATION_ENDED);
    hungarian.publishes(SUBSCRIPTION_LAPSED);
    english.lostItsSubject("SUBSCRIPTION_ENDED");
    english.hears("ASSOCIATION_ENDED");
    assertThat(english.comment("ASSOCIATION_ENDED")).contains("can no longer be used");
    dispute.awaitDocket(docket -> party(docket, hungarian).has("subscriptionEnded"));
  }

  void theRulingIsCorrected(CaseClient dispute) {
    ObjectNode retains = ruling("HOLDER_RETAINS", OVERLOOKED);
    CaseClient lena = dispute.ofLead("lena", rivals.platform);
    CaseClient other = dispute.ofLead("márta", rivals.platform);
    String seenByBoth = other.version();
    isProblem(dispute.corrects(retains, OVERLOOKED), 403);
    Answer unconfirmed = isProblem(lena.corrects(retains, OVERLOOKED, seenByBoth), 409);
    assertThat(unconfirmed.body().path("missing").toString()).isEqualTo("[\"SUBSCRIPTION_ENDED\"]");
    retains.putArray("confirm").add("SUBSCRIPTION_ENDED");
    lena.corrects(retains, OVERLOOKED, seenByBoth).expect(200);
    isProblem(other.corrects(ruling("NONE", OVERLOOKED), OVERLOOKED, seenByBoth), 412);
    assertThat(isProblem(other.corrects(ruling("NONE", OVERLOOKED), OVERLOOKED), 409).text("type"))
        .endsWith("/ruling-corrected-already");

    hungarian.publishes(RULING_CORRECTED, ASSOCIATION_STARTED);
    RulingCorrected restored = hungarian.newest(RulingCorrected.class);
    assertThat(List.of(restored.before(), restored.after(), restored.correctedBy()))
        .containsExactly("SUPERSEDED", "RETAINED", "lena");
    assertThat(hungarian.newest(AssociationStarted.class).confirmed())
        .containsExactly("SUBSCRIPTION_ENDED");
    english.publishes(RULING_CORRECTED, CLAIM_REJECTED);
    RulingCorrected refused = english.newest(RulingCorrected.class);
    assertThat(List.of(refused.before(), refused.after(), refused.correctedBy()))
        .containsExactly("APPROVED", "REJECTED", "lena");
    hungarian.holdsItsSubject();
    english.isRejected(
        "REJECTED_FINAL", "AWARDED_TO_ANOTHER_PARTNER", "awarded it to that partner");
    hungarian.hears("RULING_CORRECTED");
    assertThat(hungarian.comment("RULING_CORRECTED"))
        .startsWith("Egy vezető felülvizsgáló kijavított egy döntést")
        .contains("ismét az Önöké");
    assertThat(english.newest(ClaimRejected.class).disputableUntil()).isNull();
    english.hears("RULING_CORRECTED", "CLAIM_REJECTED");
    assertThat(english.comment("RULING_CORRECTED")).startsWith("A review lead has corrected");
    assertThat(english.comment("CLAIM_REJECTED")).contains("This decision is final.");
    rivals.knowNothingOfEachOther();
  }

  /**
   * The lead confirmed the suspension of the subscription. Therefore the suspension does not end
   * the association that the correction started.
   */
  void theCorrectionOutlivesTheSuspension() {
    rivals.subscriptions.first("ACTIVE");

    hungarian.publishes(SUBSCRIPTION_RESTORED);
    hungarian.hears();
    hungarian.holdsItsSubject();
    english.hasNoNews();
  }
}
