package org.cpor.verifier.directory.rest;

import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.IdentifierKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An id that is not the id of a subscription. */
@Schema(name = "Identifier")
public record IdentifierView(String id, IdentifierKind kind) {

  static IdentifierView of(Identifier identifier) {
    return new IdentifierView(identifier.id(), identifier.kind());
  }
}
