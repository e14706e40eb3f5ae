package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.PartnerResponded;
import org.cpor.intake.claim.domain.ActRefused;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.messaging.Outbox;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A partner acts on a claim that it filed. Each act changes the claim and is told, both or neither.
 *
 * <p>Every method throws a {@link ProblemException} when there is no such claim that the caller may
 * see, when the claim has changed since the caller saw it, and when its state does not allow the
 * act.
 */
@ApplicationScoped
public class PursuingClaim {

  private final Claims claims;
  private final AttachingDocuments attaching;
  private final Outbox outbox;
  private final Event<ClaimsChanged> changes;
  private final Clock clock;

  PursuingClaim(
      Claims claims,
      AttachingDocuments attaching,
      Outbox outbox,
      Event<ClaimsChanged> changes,
      Clock clock) {
    this.claims = claims;
    this.attaching = attaching;
    this.outbox = outbox;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The partner corrected the claim.
   *
   * @param documents that {@code corrected} names
   */
  @Transactional
  public Claim resubmit(ClaimSeen seen, ClaimContent corrected, List<Document> documents) {
    Instant now = clock.instant();
    Claim claim = change(seen, known -> known.resubmitted(corrected, now));
    attach(claim, documents);
    outbox.publish(
        new ClaimResubmitted(
            Told.reference(claim),
            Told.details(claim.content(), documents),
            claim.filedAt(),
            claim.revision(),
            now));
    return claim;
  }

  /**
   * The partner withdrew the claim.
   *
   * @param reason in the partner's words; null when it gave none
   */
  @Transactional
  public Claim withdraw(ClaimSeen seen, @Nullable String reason) {
    Instant now = clock.instant();
    Claim claim = change(seen, known -> known.withdrawn(reason, now));
    outbox.publish(new ClaimWithdrawn(Told.reference(claim), reason, now));
    return claim;
  }

  /**
   * The partner disputed the claim's rejection.
   *
   * @param documents that it adds
   */
  @Transactional
  public Claim dispute(ClaimSeen seen, String justification, List<Document> documents) {
    Instant now = clock.instant();
    Claim claim = change(seen, known -> known.disputed(justification, now));
    outbox.publish(
        new ClaimDisputed(Told.reference(claim), justification, attach(claim, documents), now));
    return claim;
  }

  /**
   * The partner wrote in the claim's comments.
   *
   * @param commentId the comment that it is
   * @param documents that it adds
   */
  @Transactional
  public void respond(
      ClaimSeen seen, UUID commentId, String text, List<Document> documents, Instant now) {
    Claim claim = change(seen, known -> known.responded(now));
    outbox.publish(
        new PartnerResponded(
            Told.reference(claim), commentId, text, attach(claim, documents), now));
  }

  private List<UUID> attach(Claim claim, List<Document> documents) {
    List<UUID> documentIds = documents.stream().map(Document::documentId).toList();
    attaching.attach(claim.claimId(), documentIds);
    return documentIds;
  }

  private Claim change(ClaimSeen seen, UnaryOperator<Claim> act) {
    changes.fire(new ClaimsChanged(Set.of(seen.claimId())));
    try {
      return claims
          .change(seen.claimId(), known -> act.apply(checked(known, seen)))
          .orElseThrow(() -> ProblemException.notFound("claim"));
    } catch (ActRefused refused) {
      throw new ProblemException(CommonProblem.CONFLICT, refused.obstacle());
    }
  }

  private static Claim checked(Claim claim, ClaimSeen seen) {
    if (!FindingClaims.maySee(claim, seen.onlyOf())) {
      throw ProblemException.notFound("claim");
    }
    if (!seen.unchanged().test(claim)) {
      throw new ProblemException(
          CommonProblem.STALE,
          "Read the claim again, and decide whether to send the request again.");
    }
    return claim;
  }
}
