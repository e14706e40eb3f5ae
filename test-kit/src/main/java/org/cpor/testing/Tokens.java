package org.cpor.testing;

import java.util.List;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.identity.Issuers;
import org.cpor.stack.identity.MintedToken;

/** Bearer tokens from the identity provider of the stack that the tests run on. */
public final class Tokens {

  private Tokens() {}

  /** A token with {@code roles}, such as {@code reviewer}. */
  public static String withRoles(String... roles) {
    return issue(AccessToken.withRoles(List.of(roles)));
  }

  /** A token for an incentives admin of {@code partnerId}. */
  public static String forPartner(String partnerId) {
    return issue(
        AccessToken.withRoles(List.of("incentives-admin"))
            .partner(partnerId)
            .name("admin-of-" + partnerId));
  }

  /** Requests {@code token} and returns the token as text. */
  public static String issue(AccessToken token) {
    return token.from(trustedIssuer());
  }

  /** A token with exactly the requested claims. */
  public static String issue(MintedToken token) {
    return token.from(trustedIssuer());
  }

  /**
   * Requests {@code token} from an issuer that no service trusts, and returns the token as text.
   */
  public static String issueByStranger(AccessToken token) {
    String trusted = trustedIssuer();
    return token.from(trusted.substring(0, trusted.lastIndexOf('/') + 1) + Issuers.STRANGER);
  }

  private static String trustedIssuer() {
    return SharedStack.addresses().get("IDENTITY_URL");
  }
}
