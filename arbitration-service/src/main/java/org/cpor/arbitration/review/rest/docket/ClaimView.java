package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The latest verified revision of a claim.
 *
 * @param locale the language of the partner: {@code hu} or {@code en}
 * @param revision 1 for the first filing
 * @param filedAt the time of the first filing, which is the claim's priority date
 * @param domain a domain of the customer
 * @param mpnId the number of the partner's location in the Microsoft Partner Network
 * @param product the code of a product or workload
 * @param subscriptionId absent if the claim names no subscription
 * @param proofOfExecution the ids of the attached documents
 * @param documents the attached documents; a document without published metadata has only its id,
 *     its check and its URL
 * @param note a note, in the partner's words
 * @param warnings the codes of the findings that are warnings, such as {@code POE_STALE}
 * @param advice differences between the documents and the claim
 */
record ClaimView(
    String locale,
    int revision,
    Instant filedAt,
    String domain,
    String mpnId,
    @Schema(enumeration = {"BUSINESS_APPLICATIONS", "MICROSOFT_365"}) String solutionArea,
    @Schema(enumeration = {"PRESALES", "USAGE", "REVENUE_ASSOCIATION"}) String activity,
    String product,
    @Nullable UUID subscriptionId,
    List<UUID> proofOfExecution,
    List<DocumentView> documents,
    @Nullable String note,
    @Nullable ContactPerson customerContact,
    @Nullable ContactPerson partnerContact,
    List<String> warnings,
    List<AdviceView> advice) {

  static ClaimView of(Docket.HeardParty party, PartyDocuments documents, Locale language) {
    Claim claim = party.claim();
    ClaimContent content = claim.content();
    Optional<Dossier.Revision> revision = party.dossier().revision(claim.revision());
    Optional<FiledRevision> filed = revision.map(Dossier.Revision::filed);
    return new ClaimView(
        claim.partnerClaim().locale(),
        claim.revision(),
        claim.filedAt(),
        content.domain(),
        content.mpnId(),
        content.solutionArea(),
        content.activity(),
        content.product(),
        content.subscriptionId(),
        content.proofOfExecution(),
        documents.withIds(content.proofOfExecution()),
        filed.map(FiledRevision::note).orElse(null),
        filed.map(FiledRevision::customerContact).orElse(null),
        filed.map(FiledRevision::partnerContact).orElse(null),
        claim.warnings(),
        revision.map(filing -> AdviceView.of(filing, language)).orElse(List.of()));
  }
}
