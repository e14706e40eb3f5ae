package org.cpor.stack.identity;

/** The issuers of the development identity provider, as the last part of their URLs. */
public final class Issuers {

  /** The issuer that the services trust. */
  public static final String TRUSTED = "cpor";

  /** An issuer that no service trusts. It has keys of its own. */
  public static final String STRANGER = "stranger";

  private Issuers() {}
}
