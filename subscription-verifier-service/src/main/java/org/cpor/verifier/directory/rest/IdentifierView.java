package org.cpor.verifier.directory.rest;

import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.IdentifierKind;

/** An id that is not the id of a subscription. */
public record IdentifierView(String id, IdentifierKind kind) {

  static IdentifierView of(Identifier identifier) {
    return new IdentifierView(identifier.id(), identifier.kind());
  }
}
