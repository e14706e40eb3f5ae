package org.cpor.notification.comment.application.wording;

import java.util.ArrayList;
import java.util.List;
import org.cpor.notification.comment.domain.ClaimEvent.CorrectionDue;
import org.cpor.notification.comment.domain.ClaimEvent.EvidenceChecked;
import org.cpor.notification.comment.domain.ClaimEvent.NotCorrected;
import org.cpor.notification.comment.domain.ClaimEvent.ProvisioningAwaited;
import org.cpor.notification.comment.domain.ClaimEvent.ProvisioningOverdue;
import org.cpor.notification.comment.domain.ClaimEvent.VerificationFailed;
import org.cpor.notification.comment.domain.ClaimEvent.Verified;
import org.cpor.notification.comment.domain.DocumentFinding;
import org.cpor.notification.comment.domain.FindingText;

/**
 * The paragraphs of comments on a verification and its consequences.
 *
 * @param provisioningDays a setting of the policy: the maximum number of days between the
 *     provisioning of a product and its appearance in the directory
 */
record VerificationParagraphs(Wording wording, int provisioningDays) {

  List<String> of(Verified verified) {
    String passed =
        wording.text(verified.afterWaiting() ? "verified.after-waiting" : "verified.at-once");
    List<FindingText> warnings = verified.warnings();
    return warnings.isEmpty()
        ? List.of(passed + " " + wording.text("nothing-to-do"))
        : List.of(
            passed, wording.text("verified.warnings", warnings.size()), Wording.listed(warnings));
  }

  List<String> of(VerificationFailed failed) {
    int errors = failed.errors().size();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(wording.text("failed.errors", errors));
    paragraphs.add(Wording.listed(failed.errors()));
    paragraphs.add(wording.text("failed.errors.what-to-do", errors));
    paragraphs.addAll(warnings(failed.warnings()));
    return paragraphs;
  }

  List<String> of(ProvisioningAwaited awaited) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(wording.text("failed.waits"));
    paragraphs.add(Wording.listed(awaited.errors()));
    paragraphs.add(wording.text("failed.waits.what-to-do", provisioningDays));
    paragraphs.addAll(warnings(awaited.warnings()));
    return paragraphs;
  }

  private List<String> warnings(List<FindingText> warnings) {
    return warnings.isEmpty()
        ? List.of()
        : List.of(wording.text("failed.warnings", warnings.size()), Wording.listed(warnings));
  }

  List<String> of(EvidenceChecked checked) {
    return List.of(
        wording.text("evidence.findings", checked.findings().size()),
        Wording.numbered(checked.findings().stream().map(this::finding).toList()));
  }

  private String finding(DocumentFinding of) {
    String text = Wording.listed(List.of(of.finding()));
    return of.fileName().map(name -> wording.text("evidence.finding", name, text)).orElse(text);
  }

  List<String> of(CorrectionDue due) {
    return List.of(
        wording.text("awaited.findings", wording.deadline(due.respondBy())),
        wording.text("awaited.findings.otherwise"));
  }

  List<String> of(ProvisioningOverdue overdue) {
    return List.of(
        wording.text("awaited.not-provisioned", provisioningDays),
        wording.text("awaited.not-provisioned.what-to-do", wording.deadline(overdue.respondBy())),
        wording.text("awaited.not-provisioned.otherwise"));
  }

  List<String> of(NotCorrected notCorrected) {
    return List.of(wording.text("rejected.not-corrected"), wording.text("rejected.file-anew"));
  }
}
