package org.cpor.verifier.directory.rest;

import java.util.List;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner of the directory, with its MPNs sorted by id. */
@Schema(name = "Partner")
public record PartnerView(String partnerId, String displayName, List<Mpn> mpns) {

  static PartnerView of(Partner partner) {
    return new PartnerView(partner.id(), partner.displayName(), partner.mpns());
  }
}
