package org.cpor.intake.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells whether two requests are the same. */
public final class RequestHash {

  private RequestHash() {}

  /** SHA-256 of {@code body}, the request's content in a form that does not depend on layout. */
  public static byte[] of(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
