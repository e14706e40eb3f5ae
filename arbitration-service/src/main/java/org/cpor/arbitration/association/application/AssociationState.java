package org.cpor.arbitration.association.application;

/** The states of an association in the API. */
public enum AssociationState {
  ACTIVE,
  ENDED
}
