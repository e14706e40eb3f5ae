package org.cpor.events.fact;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.DocumentFact.DocumentDeleted;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.events.topic.Topics;

/** The types of all facts. Each type has a wire name, a topic and a record. */
public enum FactType {
  CLAIM_SUBMITTED("cpor.claim-submitted.v1", Topics.CLAIMS, ClaimSubmitted.class),
  CLAIM_RESUBMITTED("cpor.claim-resubmitted.v1", Topics.CLAIMS, ClaimResubmitted.class),
  CLAIM_WITHDRAWN("cpor.claim-withdrawn.v1", Topics.CLAIMS, ClaimWithdrawn.class),
  CLAIM_DISPUTED("cpor.claim-disputed.v1", Topics.CLAIMS, ClaimDisputed.class),
  PARTNER_RESPONDED("cpor.partner-responded.v1", Topics.CLAIMS, PartnerResponded.class),
  EVIDENCE_ADDED("cpor.evidence-added.v1", Topics.CLAIMS, EvidenceAdded.class),
  CLAIM_VERIFIED("cpor.claim-verified.v1", Topics.VERIFICATIONS, ClaimVerified.class),
  CLAIM_VERIFICATION_FAILED(
      "cpor.claim-verification-failed.v1", Topics.VERIFICATIONS, ClaimVerificationFailed.class),
  CLAIM_ADVISED("cpor.claim-advised.v1", Topics.VERIFICATIONS, ClaimAdvised.class),
  SUBSCRIPTION_ENDED("cpor.subscription-ended.v1", Topics.VERIFICATIONS, SubscriptionEnded.class),
  SUBSCRIPTION_LAPSED(
      "cpor.subscription-lapsed.v1", Topics.VERIFICATIONS, SubscriptionLapsed.class),
  SUBSCRIPTION_RESTORED(
      "cpor.subscription-restored.v1", Topics.VERIFICATIONS, SubscriptionRestored.class),
  SUCCESSOR_ENDED("cpor.successor-ended.v1", Topics.VERIFICATIONS, SuccessorEnded.class),
  EVIDENCE_CHECKED("cpor.evidence-checked.v1", Topics.VERIFICATIONS, EvidenceChecked.class),
  RESPONSE_AWAITED("cpor.response-awaited.v1", Topics.ARBITRATIONS, ResponseAwaited.class),
  REVIEW_OPENED("cpor.review-opened.v1", Topics.ARBITRATIONS, ReviewOpened.class),
  COMPETING_CLAIM_DETECTED(
      "cpor.competing-claim-detected.v1", Topics.ARBITRATIONS, CompetingClaimDetected.class),
  COMPETITION_ENDED("cpor.competition-ended.v1", Topics.ARBITRATIONS, CompetitionEnded.class),
  INFORMATION_REQUESTED(
      "cpor.information-requested.v1", Topics.ARBITRATIONS, InformationRequested.class),
  RESPONSE_OVERDUE("cpor.response-overdue.v1", Topics.ARBITRATIONS, ResponseOverdue.class),
  REVIEW_EXTENDED("cpor.review-extended.v1", Topics.ARBITRATIONS, ReviewExtended.class),
  REVIEW_OVERDUE("cpor.review-overdue.v1", Topics.ARBITRATIONS, ReviewOverdue.class),
  RULING_CORRECTED("cpor.ruling-corrected.v1", Topics.ARBITRATIONS, RulingCorrected.class),
  REVIEW_ESCALATED("cpor.review-escalated.v1", Topics.ARBITRATIONS, ReviewEscalated.class),
  CLAIM_APPROVED("cpor.claim-approved.v1", Topics.ARBITRATIONS, ClaimApproved.class),
  CLAIM_REJECTED("cpor.claim-rejected.v1", Topics.ARBITRATIONS, ClaimRejected.class),
  ASSOCIATION_STARTED("cpor.association-started.v1", Topics.ARBITRATIONS, AssociationStarted.class),
  ASSOCIATION_ENDED("cpor.association-ended.v1", Topics.ARBITRATIONS, AssociationEnded.class),
  RENEWAL_SUGGESTED("cpor.renewal-suggested.v1", Topics.ARBITRATIONS, RenewalSuggested.class),
  CUSTOMER_DECLINED("cpor.customer-declined.v1", Topics.ARBITRATIONS, CustomerDeclined.class),
  COMMENT_POSTED("cpor.comment-posted.v1", Topics.COMMENTS, CommentPosted.class),
  DOCUMENT_UPLOADED("cpor.document-uploaded.v1", Topics.DOCUMENTS, DocumentUploaded.class),
  DOCUMENT_READ("cpor.document-read.v1", Topics.DOCUMENTS, DocumentRead.class),
  DOCUMENT_DELETED("cpor.document-deleted.v1", Topics.DOCUMENTS, DocumentDeleted.class);

  private static final Map<Class<?>, FactType> BY_RECORD =
      Arrays.stream(values()).collect(toUnmodifiableMap(FactType::record, Function.identity()));
  private static final Map<String, FactType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(FactType::wireName, Function.identity()));
  private static final Pattern VERSION = Pattern.compile("(.+)\\.v[0-9]{1,9}");

  private final String wireName;
  private final String topic;
  private final Class<? extends Fact> record;

  FactType(String wireName, String topic, Class<? extends Fact> record) {
    this.wireName = wireName;
    this.topic = topic;
    this.record = record;
  }

  static FactType of(Fact fact) {
    FactType type = BY_RECORD.get(fact.getClass());
    if (type == null) {
      throw new IllegalStateException("no wire type for " + fact.getClass());
    }
    return type;
  }

  /** The type with this wire name; empty when this version of the platform does not know it. */
  public static Optional<FactType> named(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /**
   * Whether {@code wireName} is another version of a known fact, such as {@code
   * cpor.claim-submitted.v2}.
   */
  public static boolean isOtherVersion(String wireName) {
    return named(wireName).isEmpty()
        && BY_WIRE_NAME.keySet().stream()
            .anyMatch(known -> withoutVersion(known).equals(withoutVersion(wireName)));
  }

  private static String withoutVersion(String wireName) {
    Matcher matcher = VERSION.matcher(wireName);
    return matcher.matches() ? matcher.group(1) : wireName;
  }

  /** The wire name, which is the {@code ce_type} of the event. It never changes. */
  public String wireName() {
    return wireName;
  }

  public String topic() {
    return topic;
  }

  public Class<? extends Fact> record() {
    return record;
  }

  /**
   * The identifier of the JSON Schema of this fact, which is the {@code ce_dataschema} of the
   * event.
   */
  public String dataSchema() {
    return "https://cpor.example/schemas/" + wireName + ".json";
  }
}
