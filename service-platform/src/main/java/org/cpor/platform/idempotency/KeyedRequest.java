package org.cpor.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request with a key.
 *
 * @param partnerId the partner that employs the caller; empty when there is none
 * @param userName the name of the caller; two callers can use the same key for different requests
 * @param line 0 for the whole request; for a part of the body, the number of the part's first line,
 *     from 1
 * @param resource the path of the request
 * @param hash SHA-256 of the content: of the parsed JSON, or of the bytes if the body was not
 *     parsed
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

  /** The whole request with the content {@code content}. */
  static KeyedRequest whole(
      String partnerId, String userName, IdempotencyKey key, String resource, byte[] content) {
    return new KeyedRequest(partnerId, userName, key, WHOLE, resource, sha256(content));
  }

  /** The whole request with the body {@code content}. */
  static KeyedRequest whole(
      String partnerId, String userName, IdempotencyKey key, String resource, SpooledBody content) {
    return new KeyedRequest(partnerId, userName, key, WHOLE, resource, content.sha256());
  }

  /**
   * A part of this request that has a transaction and an answer of its own, such as a line of a
   * batch. The part has the hash of the whole content. Therefore the same line in a body with
   * another content counts as another request.
   *
   * @param first the number of the part's first line, from 1
   */
  public KeyedRequest part(long first) {
    return new KeyedRequest(partnerId, userName, key, first, resource, hash);
  }

  private static byte[] sha256(byte[] content) {
    return newDigest().digest(content);
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
