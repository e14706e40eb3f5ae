package org.cpor.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request with a key.
 *
 * @param partnerId of the caller; empty when no partner employs it
 * @param userName of the caller: the keys of one caller mean nothing to another
 * @param line the number of the first line of a part of the body, from 1; 0 is the whole request
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

  /** The whole of a request whose body is {@code content}. */
  static KeyedRequest whole(
      String partnerId, String userName, IdempotencyKey key, String resource, SpooledBody content) {
    return new KeyedRequest(partnerId, userName, key, WHOLE, resource, content.sha256());
  }

  /**
   * A part of this request that has a transaction and an answer of its own, such as a line of a
   * batch. Its hash is that of the whole content: a part of another content is another request.
   *
   * @param first the number of its first line, from 1
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
