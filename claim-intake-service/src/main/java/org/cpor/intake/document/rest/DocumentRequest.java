package org.cpor.intake.document.rest;

import java.time.LocalDate;
import org.cpor.intake.document.domain.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an upload, for the OpenAPI document; {@link DocumentForm} reads them. */
@Schema(
    description = "The parts of an upload.",
    requiredProperties = {"file", "kind"})
record DocumentRequest(
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description = "The file with its name, of up to 25 MiB.")
        @Nullable Object file,
    @Nullable DocumentKind kind,
    @Schema(description = "When the customer acknowledged the work; not in the future.")
        @Nullable LocalDate acknowledgedOn,
    @Schema(
            description =
                "The partner to which the document belongs. A portal must name it. A partner may"
                    + " omit it, or send its own id.",
            pattern = "^\\s*[A-Za-z0-9._-]{1,64}\\s*$",
            examples = "P-1001")
        @Nullable String partnerId) {}
