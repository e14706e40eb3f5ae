package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a claim, as its partner filed it, whether or not the revision passed
 * verification.
 *
 * @param revision 1 for the first filing
 * @param filedAt when this revision was filed
 * @param locale the language of the partner: {@code hu} or {@code en}
 * @param tenantId the customer's tenant
 * @param domain a domain of the customer
 * @param mpnId the number of the partner's location in the Microsoft Partner Network
 * @param product the code of a product or workload
 * @param subscriptionId the partner's text, which can be any text
 * @param note a note, in the partner's words
 * @param verification the last result of the revision's verification; absent before the first
 *     result
 * @param advice differences between the documents and the revision
 */
record RevisionView(
    int revision,
    Instant filedAt,
    String locale,
    UUID tenantId,
    String domain,
    String mpnId,
    @Schema(enumeration = {"BUSINESS_APPLICATIONS", "MICROSOFT_365"}) String solutionArea,
    @Schema(enumeration = {"PRESALES", "USAGE", "REVENUE_ASSOCIATION"}) String activity,
    String product,
    @Nullable String subscriptionId,
    List<DocumentView> documents,
    @Nullable String note,
    @Nullable ContactPerson customerContact,
    @Nullable ContactPerson partnerContact,
    @Nullable VerificationView verification,
    List<AdviceView> advice) {

  static RevisionView of(Dossier.Revision revision, PartyDocuments documents, Locale language) {
    FiledRevision filed = revision.filed();
    VerificationOutcome outcome = revision.verification();
    return new RevisionView(
        filed.revision(),
        filed.filedAt(),
        filed.claim().locale(),
        filed.tenantId(),
        filed.domain(),
        filed.mpnId(),
        filed.solutionArea(),
        filed.activity(),
        filed.product(),
        filed.subscriptionId(),
        documents.withIds(filed.proofOfExecution()),
        filed.note(),
        filed.customerContact(),
        filed.partnerContact(),
        outcome == null
            ? null
            : new VerificationView(outcome.passed(), outcome.findings(), outcome.at()),
        AdviceView.of(revision, language));
  }

  /**
   * The result of a verification.
   *
   * @param findings the codes of the errors and warnings
   */
  record VerificationView(boolean passed, List<String> findings, Instant at) {}
}
