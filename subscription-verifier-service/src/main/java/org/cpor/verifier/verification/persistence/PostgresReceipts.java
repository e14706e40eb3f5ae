package org.cpor.verifier.verification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.platform.json.StoredJson;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.application.Receipt;
import org.cpor.verifier.verification.application.Receipts;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.RecordedInput;
import org.cpor.verifier.verification.domain.Verification;

/** Stores a row for each receipt of a verification. */
@ApplicationScoped
class PostgresReceipts implements Receipts, ReceiptTable<ReceiptEntity> {

  private static final TypeReference<List<CheckResult>> ANSWERS = new TypeReference<>() {};

  private final ObjectMapper json;
  private final ObjectReader recordedReader;

  PostgresReceipts(StoredJson json) {
    this.json = json.mapper();
    this.recordedReader =
        json.mapper()
            .readerFor(RecordedInput.class)
            // A newer replica may store fields that this version does not know.
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public void save(Receipt receipt) {
    ReceiptEntity row = new ReceiptEntity();
    row.id = receipt.id();
    row.claimId = receipt.claim().claimId();
    row.tenantId = receipt.claim().tenantId();
    row.partnerId = receipt.claim().partnerId();
    row.locale = receipt.claim().locale();
    row.revision = receipt.revision();
    row.afterWaiting = receipt.afterWaiting();
    row.source = receipt.source();
    row.answers = write(receipt.verification().results());
    row.recorded = Optional.ofNullable(receipt.recorded()).map(this::write).orElse(null);
    row.verifiedAt = receipt.verifiedAt();
    persist(row);
  }

  @Override
  public List<Receipt> of(UUID claimId, Optional<UUID> before, int limit) {
    return newest(claimId, before, limit).map(this::receipt).toList();
  }

  private Receipt receipt(ReceiptEntity row) {
    return new Receipt(
        row.id,
        new PartnerClaim(row.claimId, row.tenantId, row.partnerId, row.locale),
        row.revision,
        row.afterWaiting,
        row.source,
        readAnswers(row.answers),
        Optional.ofNullable(row.recorded).map(this::readRecorded).orElse(null),
        row.verifiedAt);
  }

  private String write(Object part) {
    try {
      return json.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a receipt as JSON", e);
    }
  }

  private RecordedInput readRecorded(String recorded) {
    try {
      return recordedReader.readValue(recorded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the recorded values of a verification", e);
    }
  }

  private Verification readAnswers(String answers) {
    try {
      return new Verification(json.readValue(answers, ANSWERS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the answers of a verification", e);
    }
  }
}
