package org.cpor.events.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the verifier on one document.
 *
 * @param fileName the name that the partner gave the file; null when only the document's id is
 *     known
 * @param code such as {@code POE_STALE}
 * @param severity {@code WARNING}; the check of a document never stops a claim
 * @param message what is wrong, in the claim's language
 * @param remedy what the partner can do, in the claim's language
 */
public record DocumentFinding(
    UUID documentId,
    @Nullable String fileName,
    String code,
    String severity,
    String message,
    String remedy) {}
