package org.cpor.intake.document.rest;

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
@Schema(description = "What software found in a document.")
record ReadingView(
    UUID documentId,
    State state,
    @Nullable Instant readAt,
    @Schema(description = "Why the text was not read. Absent when it was.")
        @Nullable UnreadableView unreadable,
    @Schema(description = "Absent when the text was not read.") @Nullable TextView text,
    @Schema(description = "The latest dates in the text.") @Nullable List<LocalDate> dates,
    @Schema(description = "The domain names in the text.") @Nullable List<String> domains,
    @Schema(description = "The ids that the text calls a tenant's.") @Nullable List<UUID> tenantIds,
    @Schema(description = "The codes of the products of the catalogue that the text names.")
        @Nullable List<String> products,
    @Schema(
            description =
                "The number of pages or slides. The pages of a PDF are counted; other documents"
                    + " declare the number. Absent when it is not known.")
        @Nullable Integer pages,
    @Schema(description = "According to the document.") @Nullable String author,
    @Schema(description = "According to the document.") @Nullable Instant createdAt,
    @Schema(description = "According to the document.") @Nullable Instant modifiedAt,
    @Schema(description = "Whether it has a digital signature. Nobody verified it.")
        @Nullable Boolean signed,
    @Schema(description = "The names in its signatures.") @Nullable List<String> signers) {

  /** Whether the document was read. */
  @Schema(name = "ReadingState")
  enum State {
    /** The document was not read yet. */
    PENDING,
    READ,
    UNREADABLE
  }

  /** The text of a document. */
  @Schema(name = "ReadText", description = "The text of a document.")
  record TextView(
      @Schema(
              description = "A code of ISO 639-1. Absent when the language is not clear.",
              examples = "hu")
          @Nullable String language,
      @Schema(description = "The number of characters that were read.", minimum = "0")
          int characters,
      @Schema(description = "Whether the whole text was read.") boolean complete) {

    static @Nullable TextView of(DocumentReading.@Nullable Text text) {
      return text == null
          ? null
          : new TextView(text.language(), text.characters(), text.complete());
    }
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
        TextView.of(reading.text()),
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
