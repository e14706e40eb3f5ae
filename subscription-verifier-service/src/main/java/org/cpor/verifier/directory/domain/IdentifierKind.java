package org.cpor.verifier.directory.domain;

/** What an {@link Identifier} identifies. */
public enum IdentifierKind {
  ORDER,
  SKU,
  OFFER
}
