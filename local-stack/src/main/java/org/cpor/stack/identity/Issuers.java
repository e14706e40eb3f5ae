package org.cpor.stack.identity;

/** The issuers of the development identity provider, as the last part of their URLs. */
public final class Issuers {

  /** The one that the services trust. */
  public static final String TRUSTED = "cpor";

  /** One with keys of its own, that no service trusts. */
  public static final String STRANGER = "stranger";

  private Issuers() {}
}
