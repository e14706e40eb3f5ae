package org.cpor.verifier.directory.domain;

/** How the customer bought a subscription. */
public enum Channel {
  VOLUME_LICENSING,
  WEB_DIRECT,
  CSP,
  OTHER
}
