package org.cpor.arbitration.association.application;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.CustomerContact;

/** The persons at customers whom claims name as contacts. */
public interface CustomerContacts {

  /** The contact in the latest revision of the claim. */
  Optional<CustomerContact> of(UUID claimId);
}
