package org.cpor.arbitration.comparison.application;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.comparison.domain.ComparedParty;
import org.cpor.arbitration.comparison.domain.Comparison;
import org.cpor.arbitration.dossier.application.Dossiers;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.jspecify.annotations.Nullable;

/** Compares the parties of a case for reviewers. */
@ApplicationScoped
public class ComparingParties {

  /**
   * The maximum number of copies in a comparison. A copy is a document with the same content as a
   * document of a party. If there are more copies, for example of an empty template, the comparison
   * has only the oldest copies.
   */
  private static final int MOST_COPIES = 100;

  private final Dockets dockets;
  private final Dossiers dossiers;

  ComparingParties(Dockets dockets, Dossiers dossiers) {
    this.dockets = dockets;
    this.dossiers = dossiers;
  }

  /** The parties that have not left the case, and their comparison. */
  public record Compared(List<Docket.HeardParty> parties, Comparison comparison) {

    public Compared {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Compares the parties of a case.
   *
   * @throws org.cpor.platform.problem.ProblemException if there is no such case
   */
  @Transactional
  public Compared compare(UUID caseId) {
    Docket docket = dockets.byId(caseId);
    List<Docket.HeardParty> parties =
        docket.parties().stream().filter(party -> party.leftAt() == null).toList();
    List<ComparedParty> compared =
        parties.stream().map(party -> compared(party, docket.holder())).toList();
    return new Compared(parties, Comparison.of(compared, copies(parties)));
  }

  private List<AddedDocument> copies(List<Docket.HeardParty> parties) {
    Set<String> contents =
        parties.stream()
            .flatMap(party -> party.dossier().documents().stream())
            .map(added -> added.document().sha256())
            .collect(toSet());
    return contents.isEmpty()
        ? List.of()
        : dossiers.copies(
            contents,
            parties.stream().map(party -> party.claim().partnerClaim().claimId()).toList(),
            MOST_COPIES);
  }

  private static ComparedParty compared(
      Docket.HeardParty party, Association.@Nullable Active holder) {
    Claim claim = party.claim();
    return new ComparedParty(
        party
            .dossier()
            .revision(claim.revision())
            .map(Dossier.Revision::filed)
            .orElseGet(() -> withoutContacts(claim)),
        claim.filedAt(),
        holdsSince(claim.partnerClaim().claimId(), holder),
        party.dossier().documents());
  }

  private static @Nullable Instant holdsSince(UUID claimId, Association.@Nullable Active holder) {
    return holder != null && holder.holder().claimId().equals(claimId) ? holder.startedAt() : null;
  }

  /**
   * Creates a revision without contacts and without a note. The comparison uses this revision if
   * the dossier does not have the claim's revision.
   */
  private static FiledRevision withoutContacts(Claim claim) {
    ClaimContent content = claim.content();
    UUID subscriptionId = content.subscriptionId();
    return new FiledRevision(
        claim.partnerClaim(),
        claim.revision(),
        content.tenantId(),
        content.domain(),
        content.mpnId(),
        content.solutionArea(),
        content.activity(),
        content.product(),
        subscriptionId == null ? null : subscriptionId.toString(),
        content.proofOfExecution(),
        null,
        null,
        null,
        claim.filedAt());
  }
}
