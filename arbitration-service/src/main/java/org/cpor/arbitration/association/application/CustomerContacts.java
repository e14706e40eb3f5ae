package org.cpor.arbitration.association.application;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.CustomerContact;

/** Finds the contact that a claim names at the customer. */
public interface CustomerContacts {

  /** The contact in the latest revision of the claim; empty if the claim names no contact. */
  Optional<CustomerContact> of(UUID claimId);
}
