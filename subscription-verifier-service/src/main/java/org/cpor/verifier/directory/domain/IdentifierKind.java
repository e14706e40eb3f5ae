package org.cpor.verifier.directory.domain;

/** What an id identifies that is not the id of a subscription. */
public enum IdentifierKind {
  ORDER,
  SKU,
  OFFER
}
