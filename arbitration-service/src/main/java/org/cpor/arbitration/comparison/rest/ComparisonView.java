package org.cpor.arbitration.comparison.rest;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.comparison.application.ComparingParties.Compared;
import org.cpor.arbitration.comparison.domain.AcknowledgedPeriod;
import org.cpor.arbitration.comparison.domain.ComparedField;
import org.cpor.arbitration.comparison.domain.Comparison;
import org.cpor.arbitration.comparison.domain.Contradiction;
import org.cpor.arbitration.comparison.domain.DocumentAge;
import org.cpor.arbitration.comparison.domain.SharedContact;
import org.cpor.arbitration.comparison.domain.SharedFile;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyRole;

/**
 * The differences between the parties of a case, and what the parties have in common.
 *
 * @param parties the parties that have not left the case
 * @param fields the claimed values, by field
 * @param sharedContacts the contacts that claims of different partners name
 * @param periods the period from the first to the last day of acknowledgement in a party's
 *     documents, for each party that has such days
 * @param periodRelations for each pair of parties of different partners, how their periods relate;
 *     a party without a period is in no pair
 * @param contradictions the contradictions between days of acknowledgement and other data
 * @param sharedFiles the files that several partners added to their claims, in this case or in any
 *     other case
 * @param documentAges the newest documents of the parties, by kind
 */
record ComparisonView(
    UUID caseId,
    List<ComparedPartyView> parties,
    List<ComparedField> fields,
    List<SharedContact> sharedContacts,
    List<AcknowledgedPeriod> periods,
    List<AcknowledgedPeriod.Pair> periodRelations,
    List<Contradiction> contradictions,
    List<SharedFile> sharedFiles,
    List<DocumentAge> documentAges) {

  static ComparisonView of(UUID caseId, Compared compared) {
    Comparison comparison = compared.comparison();
    return new ComparisonView(
        caseId,
        compared.parties().stream().map(ComparedPartyView::of).toList(),
        comparison.fields(),
        comparison.sharedContacts(),
        comparison.periods(),
        comparison.pairs(),
        comparison.contradictions(),
        comparison.sharedFiles(),
        comparison.documentAges());
  }

  /** A compared party. */
  record ComparedPartyView(UUID claimId, String partnerId, PartyRole role) {

    static ComparedPartyView of(Docket.HeardParty party) {
      return new ComparedPartyView(
          party.claim().partnerClaim().claimId(),
          party.claim().partnerClaim().partnerId(),
          party.role());
    }
  }
}
