package org.cpor.intake.document.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.document.application.Readings.StoredReading;
import org.cpor.intake.document.domain.DocumentReading;
import org.cpor.intake.document.domain.Unreadable;
import org.cpor.platform.texts.LanguageTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reading of a document, as this service returns it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadingView(
    UUID documentId,
    State state,
    @Nullable Instant readAt,
    @Schema(description = "absent when the text was read") @Nullable UnreadableView unreadable,
    @Schema(description = "absent when the text was not read") DocumentReading.@Nullable Text text,
    @Schema(description = "the latest dates in the text, at most 100")
        @Nullable List<LocalDate> dates,
    @Schema(description = "the domain names in the text, at most 50")
        @Nullable List<String> domains,
    @Schema(description = "the ids that the text calls a tenant's, at most 20")
        @Nullable List<UUID> tenantIds,
    @Schema(description = "the codes of the products that the text names")
        @Nullable List<String> products,
    @Schema(description = "or slides, if the document says how many") @Nullable Integer pages,
    @Nullable String author,
    @Schema(description = "according to the document") @Nullable Instant createdAt,
    @Schema(description = "according to the document") @Nullable Instant modifiedAt,
    @Schema(description = "whether it has a digital signature, which was not verified")
        @Nullable Boolean signed,
    @Schema(description = "the names in its signatures") @Nullable List<String> signers) {

  /** Whether the document was read. */
  enum State {
    /** The document was not read yet. */
    PENDING,
    READ,
    UNREADABLE
  }

  /** Why the text was not read: a code, and a message in the language of the caller. */
  record UnreadableView(Unreadable reason, String message) {}

  static ReadingView pending(UUID documentId) {
    return new ReadingView(
        documentId,
        State.PENDING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static ReadingView of(UUID documentId, StoredReading stored, LanguageTexts texts) {
    DocumentReading reading = stored.reading();
    Unreadable reason = reading.unreadable();
    return new ReadingView(
        documentId,
        reason == null ? State.READ : State.UNREADABLE,
        stored.readAt(),
        reason == null ? null : new UnreadableView(reason, texts.text(reason.name())),
        reading.text(),
        reading.dates(),
        reading.domains(),
        reading.tenantIds(),
        reading.products(),
        reading.pages(),
        reading.author(),
        reading.createdAt(),
        reading.modifiedAt(),
        reading.signed(),
        reading.signers());
  }
}
