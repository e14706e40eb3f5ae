package org.cpor.arbitration.association.application;

/** The states of an association, as a caller may ask for them. */
public enum AssociationState {
  ACTIVE,
  ENDED
}
