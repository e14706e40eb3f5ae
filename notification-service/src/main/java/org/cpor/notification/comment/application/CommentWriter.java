package org.cpor.notification.comment.application;

import static java.util.stream.Collectors.joining;
import static org.cpor.notification.comment.application.CommentCode.ASSOCIATION_ENDED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_APPROVED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_REJECTED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_VERIFICATION_FAILED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_VERIFIED;
import static org.cpor.notification.comment.application.CommentCode.COMPETING_CLAIM_DETECTED;
import static org.cpor.notification.comment.application.CommentCode.REVIEW_OPENED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.PartnerResponded;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.InformationRequested;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.Fact;
import org.cpor.events.Finding;
import org.cpor.events.ReviewOpened;
import org.cpor.events.SubscriptionEnded;

/**
 * Puts a fact into words for the partner whose claim it is about: what happened, what to do, and by
 * when. Says nothing of another partner but that there is one.
 */
@ApplicationScoped
class CommentWriter {

  private final CommentSettings settings;

  CommentWriter(CommentSettings settings) {
    this.settings = settings;
  }

  /** The comment on {@code fact}; empty where the partner need not be told, or knows already. */
  Optional<Draft> write(Fact fact) {
    Phrases phrases = Phrases.in(fact.claim().locale());
    WrittenDates dates = new WrittenDates(phrases.locale(), settings.zone());
    return switch (fact) {
      case ClaimVerified verified -> draft(CLAIM_VERIFIED, passed(verified, phrases));
      case ClaimVerificationFailed failed ->
          draft(CLAIM_VERIFICATION_FAILED, failed(failed, phrases));
      case ReviewOpened opened -> draft(REVIEW_OPENED, opened(opened, phrases, dates));
      case CompetingClaimDetected _ -> draft(COMPETING_CLAIM_DETECTED, contested(phrases));
      case ClaimApproved approved -> draft(CLAIM_APPROVED, approved(approved, phrases, dates));
      case ClaimRejected rejected -> draft(CLAIM_REJECTED, rejected(rejected, phrases, dates));
      case AssociationEnded ended -> draft(ASSOCIATION_ENDED, ended(ended, phrases, dates));
      // The answer to the request acknowledged the filing, the approval tells of the association
      // that starts with it, the end of the association of that of its subscription, and a comment
      // is no news of its own.
      case ClaimSubmitted _, SubscriptionEnded _, AssociationStarted _, CommentPosted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          CompetitionEnded _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _ ->
          Optional.empty();
    };
  }

  private static List<String> passed(ClaimVerified verified, Phrases phrases) {
    String passed =
        phrases.say(verified.afterWaiting() ? "verified.after-waiting" : "verified.at-once");
    List<Finding> warnings = verified.warnings();
    return warnings.isEmpty()
        ? List.of(passed + " " + phrases.say("nothing-to-do"))
        : List.of(passed, phrases.say("verified.warnings", warnings.size()), listed(warnings));
  }

  private List<String> failed(ClaimVerificationFailed failed, Phrases phrases) {
    List<Finding> warnings = failed.findings().stream().filter(CommentWriter::isWarning).toList();
    List<Finding> errors = failed.findings().stream().filter(f -> !isWarning(f)).toList();
    List<String> paragraphs = new ArrayList<>();
    if (failed.waitsForProvisioning()) {
      paragraphs.add(phrases.say("failed.waits"));
      paragraphs.add(listed(errors));
      paragraphs.add(phrases.say("failed.waits.what-to-do", settings.provisioningDays()));
    } else {
      paragraphs.add(phrases.say("failed.errors", errors.size()));
      paragraphs.add(listed(errors));
      paragraphs.add(phrases.say("failed.errors.what-to-do", errors.size()));
    }
    if (!warnings.isEmpty()) {
      paragraphs.add(phrases.say("failed.warnings", warnings.size()));
      paragraphs.add(listed(warnings));
    }
    return paragraphs;
  }

  private static List<String> opened(ReviewOpened opened, Phrases phrases, WrittenDates dates) {
    return List.of(phrases.say("review-opened", dates.deadline(opened.reviewDueAt())));
  }

  private static List<String> contested(Phrases phrases) {
    return List.of(phrases.say("contested"), phrases.say("contested.what-it-means"));
  }

  private static List<String> approved(
      ClaimApproved approved, Phrases phrases, WrittenDates dates) {
    return List.of(phrases.say("approved", dates.day(approved.decidedAt())));
  }

  private List<String> rejected(ClaimRejected rejected, Phrases phrases, WrittenDates dates) {
    int days = settings.disputeDays();
    return List.of(
        because("rejected.because.", rejected.reason(), phrases),
        phrases.say("rejected.dispute", days, dates.dayAfter(rejected.decidedAt(), days)));
  }

  private static List<String> ended(AssociationEnded ended, Phrases phrases, WrittenDates dates) {
    return List.of(
        phrases.say("ended", dates.day(ended.endedAt())),
        because("ended.because.", ended.reason(), phrases),
        phrases.say("ended.what-to-do"));
  }

  /** A reason that has no words yet is told by its code: better than to say nothing. */
  private static String because(String keys, String reason, Phrases phrases) {
    String key = keys + reason;
    return phrases.has(key) ? phrases.say(key) : phrases.say(keys + "ANOTHER_REASON", reason);
  }

  private static boolean isWarning(Finding finding) {
    return finding.severity().equals("WARNING");
  }

  /** Each finding on a line of its own, numbered where there are several. */
  private static String listed(List<Finding> findings) {
    return IntStream.range(0, findings.size())
        .mapToObj(i -> (findings.size() == 1 ? "" : (i + 1) + ". ") + sentences(findings.get(i)))
        .collect(joining("\n"));
  }

  private static String sentences(Finding finding) {
    return finding.message() + " " + finding.remedy();
  }

  private static Optional<Draft> draft(CommentCode code, List<String> paragraphs) {
    return Optional.of(new Draft(code, String.join("\n\n", paragraphs)));
  }
}
