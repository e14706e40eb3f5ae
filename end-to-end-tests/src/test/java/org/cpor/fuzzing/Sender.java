package org.cpor.fuzzing;

import java.util.List;
import java.util.Optional;
import org.cpor.stack.identity.AccessToken;

/**
 * The sender of a request.
 *
 * @param role the role in the token; empty when the sender has no token
 * @param partner the partner that employs the sender; empty when there is none
 */
record Sender(String role, String partner) {

  static final String PARTNER = "P-FUZZ";

  static final List<Sender> ALL =
      List.of(
          new Sender("incentives-admin", PARTNER),
          new Sender("portal", ""),
          new Sender("reviewer", ""),
          new Sender("review-lead", ""),
          new Sender("operator", ""),
          new Sender("directory-feed", ""),
          new Sender("", ""));

  Optional<AccessToken> token() {
    if (role.isEmpty()) {
      return Optional.empty();
    }
    AccessToken token = AccessToken.withRoles(List.of(role));
    return Optional.of(partner.isEmpty() ? token : token.partner(partner));
  }

  /** The header with the sender's token, quoted for bash. */
  Optional<String> curlHeader() {
    return role.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "\"Authorization: Bearer $(./cpor token --role "
                + role
                + (partner.isEmpty() ? "" : " --partner " + partner)
                + ")\"");
  }
}
