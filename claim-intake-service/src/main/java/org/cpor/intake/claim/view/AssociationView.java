package org.cpor.intake.claim.view;

import java.time.Instant;
import org.cpor.intake.claim.domain.ClaimAssociation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The association of an approved claim, as this service returns it. */
@Schema(name = "ClaimAssociation", description = "The hold of an approved claim on its subject.")
public record AssociationView(
    @Schema(
            description = "Whether the claim holds its subject.",
            implementation = String.class,
            enumeration = {"ACTIVE", "ENDED"})
        ClaimAssociation.State state,
    Instant since,
    @Schema(description = "Absent while the association is active.") @Nullable Instant endedAt,
    @Schema(
            description = "A code. Absent while the association is active.",
            examples = "SUPERSEDED")
        @Nullable String endReason) {

  public static AssociationView of(ClaimAssociation association) {
    return new AssociationView(
        association.state(), association.since(), association.endedAt(), association.endReason());
  }
}
