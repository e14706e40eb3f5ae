package org.cpor.arbitration.association.application;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.CustomerContact;

/** Reads the contact at the customer that a claim names. */
public interface CustomerContacts {

  /** The contact in the latest revision of the claim; empty if the claim names none. */
  Optional<CustomerContact> of(UUID claimId);
}
