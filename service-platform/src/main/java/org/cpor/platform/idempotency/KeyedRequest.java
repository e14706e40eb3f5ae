package org.cpor.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request with a key.
 *
 * @param partnerId of the caller; empty when no partner employs it
 * @param userName of the caller: the keys of one caller mean nothing to another
 * @param line the number of a line of a batch, from 1; 0 is the whole request
 * @param resource the path of the request
 * @param hash SHA-256 of its content, in a form that does not depend on the layout of the JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
public record KeyedRequest(
    String partnerId,
    String userName,
    IdempotencyKey key,
    long line,
    String resource,
    byte[] hash) {

  static final long WHOLE = 0;

  /** The whole of a request whose content is {@code content}. */
  static KeyedRequest whole(
      String partnerId, String userName, IdempotencyKey key, String resource, byte[] content) {
    return new KeyedRequest(partnerId, userName, key, WHOLE, resource, sha256(content));
  }

  /**
   * A line of this batch: the batch may be sent again, and then each of its lines is.
   *
   * @param number the line's, from 1
   */
  public KeyedRequest ofLine(long number, byte[] content) {
    return new KeyedRequest(partnerId, userName, key, number, resource, sha256(content));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
