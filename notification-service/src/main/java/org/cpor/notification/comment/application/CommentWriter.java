package org.cpor.notification.comment.application;

import static java.util.stream.Collectors.joining;
import static org.cpor.notification.comment.application.CommentCode.ASSOCIATION_ENDED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_APPROVED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_DISPUTED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_REJECTED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_VERIFICATION_FAILED;
import static org.cpor.notification.comment.application.CommentCode.CLAIM_VERIFIED;
import static org.cpor.notification.comment.application.CommentCode.COMPETING_CLAIM_DETECTED;
import static org.cpor.notification.comment.application.CommentCode.COMPETITION_ENDED;
import static org.cpor.notification.comment.application.CommentCode.INFORMATION_REQUESTED;
import static org.cpor.notification.comment.application.CommentCode.RESPONSE_AWAITED;
import static org.cpor.notification.comment.application.CommentCode.RESPONSE_OVERDUE;
import static org.cpor.notification.comment.application.CommentCode.REVIEW_EXTENDED;
import static org.cpor.notification.comment.application.CommentCode.REVIEW_OPENED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.ClaimFact;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.Finding;
import org.cpor.events.InformationRequested;
import org.cpor.events.PartnerResponded;
import org.cpor.events.ResponseAwaited;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOpened;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.SubscriptionEnded;
import org.cpor.events.SubscriptionLapsed;
import org.cpor.events.SubscriptionRestored;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.platform.texts.LanguageTexts;
import org.jspecify.annotations.Nullable;

/**
 * Puts a fact into words for the partner whose claim it is about: what happened, what to do, and by
 * when. Says nothing of another partner but that there is one.
 */
@ApplicationScoped
class CommentWriter {

  private static final String STILL_NOT_PROVISIONED = "STILL_NOT_PROVISIONED";
  private static final String NO_PARTNER_RESPONSE = "NO_PARTNER_RESPONSE";

  private final CommentSettings settings;
  private final PolicyInForce policy;

  CommentWriter(CommentSettings settings, PolicyInForce policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /** The comment on {@code fact}; empty where the partner need not be told, or knows already. */
  Optional<Draft> write(ClaimFact fact) {
    LanguageTexts texts = PartnerTexts.in(fact.claim().locale());
    WrittenDates dates = new WrittenDates(texts.locale(), settings.zone());
    return switch (fact) {
      case ClaimVerified verified -> draft(CLAIM_VERIFIED, passed(verified, texts));
      case ClaimVerificationFailed failed ->
          draft(CLAIM_VERIFICATION_FAILED, failed(failed, texts));
      case ResponseAwaited awaited -> draft(RESPONSE_AWAITED, awaited(awaited, texts, dates));
      case ReviewOpened opened -> draft(REVIEW_OPENED, opened(opened, texts, dates));
      case CompetingClaimDetected _ -> draft(COMPETING_CLAIM_DETECTED, contested(texts));
      case ClaimApproved approved -> draft(CLAIM_APPROVED, approved(approved, texts, dates));
      case ClaimRejected rejected -> draft(CLAIM_REJECTED, rejected(rejected, texts, dates));
      case AssociationEnded ended -> draft(ASSOCIATION_ENDED, ended(ended, texts, dates));
      case CompetitionEnded _ -> draft(COMPETITION_ENDED, List.of(texts.format("uncontested")));
      case InformationRequested asked -> draft(INFORMATION_REQUESTED, asked(asked, texts, dates));
      case ResponseOverdue overdue ->
          draft(RESPONSE_OVERDUE, List.of(overdue(overdue, texts, dates)));
      case ReviewExtended extended -> draft(REVIEW_EXTENDED, extended(extended, texts, dates));
      case ClaimDisputed _ -> draft(CLAIM_DISPUTED, List.of(texts.format("disputed")));
      // The answer to the request acknowledged what the partner did, the approval tells of the
      // association that starts with it, the end of the association of that of its subscription,
      // that a review is overdue is for the reviewers, and a comment is no news of its own.
      case ClaimSubmitted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          PartnerResponded _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          ReviewOverdue _,
          AssociationStarted _,
          CommentPosted _ ->
          Optional.empty();
    };
  }

  private static List<String> passed(ClaimVerified verified, LanguageTexts texts) {
    String passed =
        texts.format(verified.afterWaiting() ? "verified.after-waiting" : "verified.at-once");
    List<Finding> warnings = verified.warnings();
    return warnings.isEmpty()
        ? List.of(passed + " " + texts.format("nothing-to-do"))
        : List.of(passed, texts.format("verified.warnings", warnings.size()), listed(warnings));
  }

  private List<String> failed(ClaimVerificationFailed failed, LanguageTexts texts) {
    List<Finding> warnings = failed.findings().stream().filter(CommentWriter::isWarning).toList();
    List<Finding> errors = failed.findings().stream().filter(f -> !isWarning(f)).toList();
    List<String> paragraphs = new ArrayList<>();
    if (failed.waitsForProvisioning()) {
      paragraphs.add(texts.format("failed.waits"));
      paragraphs.add(listed(errors));
      paragraphs.add(texts.format("failed.waits.what-to-do", policy.provisioningDays()));
    } else {
      paragraphs.add(texts.format("failed.errors", errors.size()));
      paragraphs.add(listed(errors));
      paragraphs.add(texts.format("failed.errors.what-to-do", errors.size()));
    }
    if (!warnings.isEmpty()) {
      paragraphs.add(texts.format("failed.warnings", warnings.size()));
      paragraphs.add(listed(warnings));
    }
    return paragraphs;
  }

  private List<String> awaited(ResponseAwaited awaited, LanguageTexts texts, WrittenDates dates) {
    String deadline = dates.deadline(awaited.respondBy());
    return awaited.reason().equals(STILL_NOT_PROVISIONED)
        ? List.of(
            texts.format("awaited.not-provisioned", policy.provisioningDays()),
            texts.format("awaited.not-provisioned.what-to-do", deadline),
            texts.format("awaited.not-provisioned.otherwise"))
        : List.of(
            texts.format("awaited.findings", deadline), texts.format("awaited.findings.otherwise"));
  }

  private static List<String> opened(ReviewOpened opened, LanguageTexts texts, WrittenDates dates) {
    return List.of(texts.format("review-opened", dates.deadline(opened.reviewDueAt())));
  }

  private static List<String> contested(LanguageTexts texts) {
    return List.of(texts.format("contested"), texts.format("contested.what-it-means"));
  }

  private static List<String> approved(
      ClaimApproved approved, LanguageTexts texts, WrittenDates dates) {
    return List.of(texts.format("approved", dates.day(approved.decidedAt())));
  }

  private static List<String> asked(
      InformationRequested asked, LanguageTexts texts, WrittenDates dates) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(texts.format("asked", asked.codes().size()));
    paragraphs.add(
        numbered(asked.codes().stream().map(code -> because("asked.for.", code, texts)).toList()));
    quoted(asked.message(), texts).ifPresent(paragraphs::add);
    paragraphs.add(texts.format("asked.what-to-do", dates.deadline(asked.respondBy())));
    paragraphs.add(texts.format("asked.otherwise"));
    return paragraphs;
  }

  private static String overdue(ResponseOverdue overdue, LanguageTexts texts, WrittenDates dates) {
    return texts.format("response-overdue", dates.deadline(overdue.respondBy()));
  }

  private static List<String> extended(
      ReviewExtended extended, LanguageTexts texts, WrittenDates dates) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(because("extended.because.", extended.reason(), texts));
    quoted(extended.message(), texts).ifPresent(paragraphs::add);
    paragraphs.add(texts.format("extended", dates.deadline(extended.reviewDueAt())));
    return paragraphs;
  }

  /** What the reviewer wrote to the partner, if anything. */
  private static Optional<String> quoted(@Nullable String message, LanguageTexts texts) {
    return Optional.ofNullable(message)
        .filter(words -> !words.isBlank())
        .map(words -> texts.format("reviewers-words", words.strip()));
  }

  private static List<String> rejected(
      ClaimRejected rejected, LanguageTexts texts, WrittenDates dates) {
    if (rejected.caseId() == null && rejected.reason().equals(NO_PARTNER_RESPONSE)) {
      return List.of(texts.format("rejected.not-corrected"), texts.format("rejected.file-anew"));
    }
    Instant disputableUntil = rejected.disputableUntil();
    return List.of(
        because("rejected.because.", rejected.reason(), texts),
        disputableUntil == null
            ? texts.format("rejected.final")
            : texts.format("rejected.dispute", dates.deadline(disputableUntil)));
  }

  private static List<String> ended(
      AssociationEnded ended, LanguageTexts texts, WrittenDates dates) {
    return List.of(
        texts.format("ended", dates.day(ended.endedAt())),
        because("ended.because.", ended.reason(), texts),
        texts.format("ended.what-to-do"));
  }

  /** A code that has no words yet is told as it is: better than to say nothing. */
  private static String because(String keys, String reason, LanguageTexts texts) {
    String key = keys + reason;
    return texts.has(key) ? texts.format(key) : texts.format(keys + "ANOTHER_REASON", reason);
  }

  private static boolean isWarning(Finding finding) {
    return finding.severity().equals("WARNING");
  }

  /** Each finding on a line of its own, numbered where there are several. */
  private static String listed(List<Finding> findings) {
    return numbered(findings.stream().map(CommentWriter::sentences).toList());
  }

  private static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (lines.size() == 1 ? "" : (i + 1) + ". ") + lines.get(i))
        .collect(joining("\n"));
  }

  private static String sentences(Finding finding) {
    return finding.message() + " " + finding.remedy();
  }

  private static Optional<Draft> draft(CommentCode code, List<String> paragraphs) {
    return Optional.of(new Draft(code, String.join("\n\n", paragraphs)));
  }
}
