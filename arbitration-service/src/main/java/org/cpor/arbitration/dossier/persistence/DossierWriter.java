package org.cpor.arbitration.dossier.persistence;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.cpor.arbitration.dossier.application.NewEntries;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.Document;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.cpor.arbitration.dossier.domain.WrittenComment;

/**
 * Writes the entries of dossiers, in one batch for each kind. The rows of a batch are in the order
 * of their keys, so that two transactions cannot deadlock. An older outcome, advice or check that
 * arrives later does not replace a newer one.
 */
@ApplicationScoped
class DossierWriter {

  private static final String INSERT_REVISION =
      """
      insert into claim_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, note,
          customer_contact_name, customer_contact_email, partner_contact_name, partner_contact_email,
          filed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (claim_id, revision) do update set filed_at = excluded.filed_at
        where excluded.filed_at < claim_revision.filed_at\
      """;

  private static final String INSERT_OUTCOME =
      """
      insert into verification_outcome (claim_id, revision, passed, findings, verified_at)
      values (?, ?, ?, ?, ?)
      on conflict (claim_id, revision) do update
        set passed = excluded.passed, findings = excluded.findings, verified_at = excluded.verified_at
        where excluded.verified_at >= verification_outcome.verified_at\
      """;

  private static final String INSERT_ADVICE =
      """
      insert into claim_advice (claim_id, revision, codes, fields, messages_hu, messages_en,
                                advised_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (claim_id, revision) do update
        set codes = excluded.codes, fields = excluded.fields, messages_hu = excluded.messages_hu,
            messages_en = excluded.messages_en, advised_at = excluded.advised_at
        where excluded.advised_at >= claim_advice.advised_at\
      """;

  private static final String INSERT_DOCUMENT =
      """
      insert into claim_document (claim_id, document_id, partner_id, kind, file_name, media_type, size,
          sha256, acknowledged_on, occasion, added_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (claim_id, document_id) do update
        set occasion = excluded.occasion, added_at = excluded.added_at
        where excluded.added_at < claim_document.added_at\
      """;

  private static final String INSERT_CHECK =
      """
      insert into document_check (claim_id, document_id, findings, checked_at)
      values (?, ?, ?, ?)
      on conflict (claim_id, document_id) do update
        set findings = excluded.findings, checked_at = excluded.checked_at
        where excluded.checked_at >= document_check.checked_at\
      """;

  private static final String INSERT_COMMENT =
      """
      insert into claim_comment (comment_id, claim_id, author, code, text, documents, written_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing\
      """;

  private final DataSource database;

  DossierWriter(DataSource database) {
    this.database = database;
  }

  /** Binds the values of a row to the parameters of a statement. */
  private interface Binding<E> {

    void bind(E entry, Parameters row) throws SQLException;
  }

  void write(NewEntries entries) {
    try (Connection connection = database.getConnection()) {
      write(
          connection,
          INSERT_REVISION,
          entries.revisions(),
          comparing((FiledRevision filed) -> filed.claim().claimId())
              .thenComparingInt(FiledRevision::revision),
          DossierWriter::bind);
      write(
          connection,
          INSERT_OUTCOME,
          entries.verifications(),
          comparing(VerificationOutcome::claimId).thenComparingInt(VerificationOutcome::revision),
          DossierWriter::bind);
      write(
          connection,
          INSERT_ADVICE,
          entries.advice(),
          comparing(RevisionAdvice::claimId).thenComparingInt(RevisionAdvice::revision),
          DossierWriter::bind);
      write(
          connection,
          INSERT_DOCUMENT,
          entries.documents(),
          comparing(AddedDocument::claimId).thenComparing(it -> it.document().documentId()),
          DossierWriter::bind);
      write(
          connection,
          INSERT_CHECK,
          entries.checks(),
          comparing(DocumentCheck::claimId).thenComparing(DocumentCheck::documentId),
          DossierWriter::bind);
      write(
          connection,
          INSERT_COMMENT,
          entries.comments(),
          comparing(WrittenComment::commentId),
          DossierWriter::bind);
    } catch (SQLException e) {
      throw new PersistenceException("cannot store the entries of dossiers", e);
    }
  }

  /** Writes the entries, sorted by {@code key}. Entries with the same key keep their order. */
  private static <E> void write(
      Connection connection, String sql, List<E> entries, Comparator<E> key, Binding<E> binding)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (E entry : entries.stream().sorted(key).toList()) {
        binding.bind(entry, new Parameters(insert));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(FiledRevision filed, Parameters row) throws SQLException {
    ContactPerson customer = filed.customerContact();
    ContactPerson partner = filed.partnerContact();
    row.add(filed.claim().claimId())
        .add(filed.revision())
        .add(filed.tenantId())
        .add(filed.claim().partnerId())
        .add(filed.claim().locale())
        .add(filed.mpnId())
        .add(filed.domain())
        .add(filed.solutionArea())
        .add(filed.activity())
        .add(filed.product())
        .add(filed.subscriptionId())
        .add("uuid", filed.proofOfExecution())
        .add(filed.note())
        .add(customer == null ? null : customer.name())
        .add(customer == null ? null : customer.email())
        .add(partner == null ? null : partner.name())
        .add(partner == null ? null : partner.email())
        .add(filed.filedAt());
  }

  private static void bind(VerificationOutcome outcome, Parameters row) throws SQLException {
    row.add(outcome.claimId())
        .add(outcome.revision())
        .add(outcome.passed())
        .add("text", outcome.findings())
        .add(outcome.at());
  }

  private static void bind(RevisionAdvice advice, Parameters row) throws SQLException {
    List<RevisionAdvice.Item> items = advice.items();
    row.add(advice.claimId())
        .add(advice.revision())
        .add("text", items.stream().map(RevisionAdvice.Item::code).toList())
        .add("text", items.stream().map(RevisionAdvice.Item::field).toList())
        .add("text", items.stream().map(RevisionAdvice.Item::hungarian).toList())
        .add("text", items.stream().map(RevisionAdvice.Item::english).toList())
        .add(advice.at());
  }

  private static void bind(AddedDocument added, Parameters row) throws SQLException {
    Document document = added.document();
    row.add(added.claimId())
        .add(document.documentId())
        .add(added.partnerId())
        .add(document.kind())
        .add(document.fileName())
        .add(document.mediaType())
        .add(document.size())
        .add(document.sha256())
        .add(document.acknowledgedOn())
        .add(added.occasion().name())
        .add(added.at());
  }

  private static void bind(DocumentCheck check, Parameters row) throws SQLException {
    row.add(check.claimId()).add(check.documentId()).add("text", check.findings()).add(check.at());
  }

  private static void bind(WrittenComment comment, Parameters row) throws SQLException {
    row.add(comment.commentId())
        .add(comment.claimId())
        .add(comment.author().name())
        .add(comment.code())
        .add(comment.text())
        .add("uuid", comment.documents())
        .add(comment.at());
  }
}
