package org.cpor.verifier.directory.domain;

/** The kind of thing that an id identifies if the id does not belong to a subscription. */
public enum IdentifierKind {
  ORDER,
  SKU,
  OFFER
}
