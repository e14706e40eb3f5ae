package org.cpor.arbitration.association.application;

/** The state of an association. */
public enum AssociationState {
  ACTIVE,
  ENDED
}
