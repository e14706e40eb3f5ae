package org.cpor.verifier.directory.domain;

/** What an id is that is no subscription's. */
public enum IdentifierKind {
  ORDER,
  SKU,
  OFFER
}
