package org.cpor.notification.comment.application.wording;

import static org.cpor.notification.comment.domain.CommentCode.ASSOCIATION_ENDED;
import static org.cpor.notification.comment.domain.CommentCode.CLAIM_APPROVED;
import static org.cpor.notification.comment.domain.CommentCode.CLAIM_DISPUTED;
import static org.cpor.notification.comment.domain.CommentCode.CLAIM_REJECTED;
import static org.cpor.notification.comment.domain.CommentCode.CLAIM_VERIFICATION_FAILED;
import static org.cpor.notification.comment.domain.CommentCode.CLAIM_VERIFIED;
import static org.cpor.notification.comment.domain.CommentCode.COMPETING_CLAIM_DETECTED;
import static org.cpor.notification.comment.domain.CommentCode.COMPETITION_ENDED;
import static org.cpor.notification.comment.domain.CommentCode.CUSTOMER_DECLINED;
import static org.cpor.notification.comment.domain.CommentCode.EVIDENCE_CHECKED;
import static org.cpor.notification.comment.domain.CommentCode.INFORMATION_REQUESTED;
import static org.cpor.notification.comment.domain.CommentCode.RENEWAL_SUGGESTED;
import static org.cpor.notification.comment.domain.CommentCode.RESPONSE_AWAITED;
import static org.cpor.notification.comment.domain.CommentCode.RESPONSE_OVERDUE;
import static org.cpor.notification.comment.domain.CommentCode.REVIEW_EXTENDED;
import static org.cpor.notification.comment.domain.CommentCode.REVIEW_OPENED;
import static org.cpor.notification.comment.domain.CommentCode.RULING_CORRECTED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cpor.notification.comment.domain.ClaimEvent;
import org.cpor.notification.comment.domain.ClaimEvent.Approved;
import org.cpor.notification.comment.domain.ClaimEvent.AssociationEnded;
import org.cpor.notification.comment.domain.ClaimEvent.CompetitionDetected;
import org.cpor.notification.comment.domain.ClaimEvent.CompetitionEnded;
import org.cpor.notification.comment.domain.ClaimEvent.CorrectionDue;
import org.cpor.notification.comment.domain.ClaimEvent.CustomerDeclined;
import org.cpor.notification.comment.domain.ClaimEvent.Disputed;
import org.cpor.notification.comment.domain.ClaimEvent.EvidenceChecked;
import org.cpor.notification.comment.domain.ClaimEvent.InformationRequested;
import org.cpor.notification.comment.domain.ClaimEvent.NotCorrected;
import org.cpor.notification.comment.domain.ClaimEvent.ProvisioningAwaited;
import org.cpor.notification.comment.domain.ClaimEvent.ProvisioningOverdue;
import org.cpor.notification.comment.domain.ClaimEvent.Rejected;
import org.cpor.notification.comment.domain.ClaimEvent.RenewalSuggested;
import org.cpor.notification.comment.domain.ClaimEvent.ResponseOverdue;
import org.cpor.notification.comment.domain.ClaimEvent.ReviewExtended;
import org.cpor.notification.comment.domain.ClaimEvent.ReviewOpened;
import org.cpor.notification.comment.domain.ClaimEvent.RulingCorrected;
import org.cpor.notification.comment.domain.ClaimEvent.VerificationFailed;
import org.cpor.notification.comment.domain.ClaimEvent.Verified;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.WrittenDates;

/**
 * Writes a comment on an event for the claim's partner: what happened, what the partner has to do,
 * and the deadline. A comment can say that another partner claims or holds the subject, but never
 * says which partner.
 */
@ApplicationScoped
public class CommentWriter {

  private final CommentSettings settings;
  private final PolicyInForce policy;

  public CommentWriter(CommentSettings settings, PolicyInForce policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /**
   * Writes the comment on {@code event}.
   *
   * @param locale the claim's language, a BCP 47 tag
   */
  public CommentText write(ClaimEvent event, String locale) {
    LanguageTexts texts = PartnerTexts.in(locale);
    Wording wording = new Wording(texts, new WrittenDates(texts.locale(), settings.zone()));
    VerificationParagraphs verification =
        new VerificationParagraphs(wording, policy.provisioningDays());
    ReviewParagraphs review = new ReviewParagraphs(wording);
    DecisionParagraphs decision = new DecisionParagraphs(wording);
    return switch (event) {
      case Verified verified -> comment(CLAIM_VERIFIED, verification.of(verified));
      case VerificationFailed failed -> comment(CLAIM_VERIFICATION_FAILED, verification.of(failed));
      case ProvisioningAwaited awaited ->
          comment(CLAIM_VERIFICATION_FAILED, verification.of(awaited));
      case EvidenceChecked checked -> comment(EVIDENCE_CHECKED, verification.of(checked));
      case CorrectionDue due -> comment(RESPONSE_AWAITED, verification.of(due));
      case ProvisioningOverdue overdue -> comment(RESPONSE_AWAITED, verification.of(overdue));
      case NotCorrected notCorrected -> comment(CLAIM_REJECTED, verification.of(notCorrected));
      case ReviewOpened opened -> comment(REVIEW_OPENED, review.of(opened));
      case CompetitionDetected detected -> comment(COMPETING_CLAIM_DETECTED, review.of(detected));
      case CompetitionEnded ended -> comment(COMPETITION_ENDED, review.of(ended));
      case InformationRequested requested -> comment(INFORMATION_REQUESTED, review.of(requested));
      case ResponseOverdue overdue -> comment(RESPONSE_OVERDUE, review.of(overdue));
      case ReviewExtended extended -> comment(REVIEW_EXTENDED, review.of(extended));
      case Approved approved -> comment(CLAIM_APPROVED, decision.of(approved));
      case Rejected rejected -> comment(CLAIM_REJECTED, decision.of(rejected));
      case RulingCorrected corrected -> comment(RULING_CORRECTED, decision.of(corrected));
      case Disputed disputed -> comment(CLAIM_DISPUTED, decision.of(disputed));
      case CustomerDeclined declined -> comment(CUSTOMER_DECLINED, decision.of(declined));
      case AssociationEnded ended -> comment(ASSOCIATION_ENDED, decision.of(ended));
      case RenewalSuggested suggested -> comment(RENEWAL_SUGGESTED, decision.of(suggested));
    };
  }

  private static CommentText comment(CommentCode code, List<String> paragraphs) {
    return new CommentText(code, String.join("\n\n", paragraphs));
  }
}
