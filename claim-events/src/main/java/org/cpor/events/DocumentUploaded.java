package org.cpor.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner uploaded a document. Its claims may name the document from now on. Only the intake
 * service stores its bytes.
 *
 * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT} or
 *     {@code OTHER}
 * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
 *     partner; null when the partner did not give it
 */
public record DocumentUploaded(
    UUID documentId,
    String partnerId,
    String kind,
    @Nullable LocalDate acknowledgedOn,
    Instant uploadedAt)
    implements DocumentFact {}
