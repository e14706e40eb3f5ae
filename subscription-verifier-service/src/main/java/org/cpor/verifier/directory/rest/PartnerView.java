package org.cpor.verifier.directory.rest;

import java.util.List;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;

/** A partner of the directory, with its MPNs sorted by id. */
public record PartnerView(String partnerId, String displayName, List<Mpn> mpns) {

  static PartnerView of(Partner partner) {
    return new PartnerView(partner.id(), partner.displayName(), partner.mpns());
  }
}
