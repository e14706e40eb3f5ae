package org.cpor.intake.document.rest;

import java.time.LocalDate;
import org.cpor.intake.document.domain.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an upload, for the OpenAPI document; {@link DocumentForm} reads them. */
@Schema(requiredProperties = {"file", "kind"})
record DocumentRequest(
    @Schema(type = SchemaType.STRING, format = "binary", description = "of up to 25 MiB")
        Object file,
    DocumentKind kind,
    @Schema(description = "when the customer acknowledged the work") LocalDate acknowledgedOn,
    @Schema(description = "required of a portal; of a partner, absent or its own")
        String partnerId) {}
