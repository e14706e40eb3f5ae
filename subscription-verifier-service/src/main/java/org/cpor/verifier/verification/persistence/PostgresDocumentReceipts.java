package org.cpor.verifier.verification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.platform.json.StoredJson;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.application.evidence.DocumentReceipt;
import org.cpor.verifier.verification.application.evidence.DocumentReceipts;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;

/** Stores a row for each receipt of added documents. */
@ApplicationScoped
class PostgresDocumentReceipts implements DocumentReceipts, ReceiptTable<DocumentReceiptEntity> {

  private static final TypeReference<List<DocumentCheck>> CHECKS = new TypeReference<>() {};

  private final ObjectMapper json;

  PostgresDocumentReceipts(StoredJson json) {
    this.json = json.mapper();
  }

  @Override
  public void save(DocumentReceipt receipt) {
    DocumentReceiptEntity row = new DocumentReceiptEntity();
    row.id = receipt.id();
    row.claimId = receipt.claim().claimId();
    row.tenantId = receipt.claim().tenantId();
    row.partnerId = receipt.claim().partnerId();
    row.locale = receipt.claim().locale();
    row.occasion = receipt.occasion();
    row.checks = write(receipt.checks());
    row.addedAt = receipt.addedAt();
    row.checkedAt = receipt.checkedAt();
    persist(row);
  }

  @Override
  public List<DocumentReceipt> of(UUID claimId, Optional<UUID> before, int limit) {
    return newest(claimId, before, limit).map(this::receipt).toList();
  }

  private DocumentReceipt receipt(DocumentReceiptEntity row) {
    return new DocumentReceipt(
        row.id,
        new PartnerClaim(row.claimId, row.tenantId, row.partnerId, row.locale),
        row.occasion,
        read(row.checks),
        row.addedAt,
        row.checkedAt);
  }

  private String write(List<DocumentCheck> checks) {
    try {
      return json.writeValueAsString(checks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the checks of documents", e);
    }
  }

  private List<DocumentCheck> read(String checks) {
    try {
      return json.readValue(checks, CHECKS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the checks of documents", e);
    }
  }
}
