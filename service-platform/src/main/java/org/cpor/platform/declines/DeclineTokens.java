package org.cpor.platform.declines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Makes and reads tokens. A token is part of the link with which a customer declines an approval.
 * The token is a JSON Web Token (RFC 7519), signed with HMAC-SHA-256. The token contains the id of
 * the association and an expiry. A person who has the token can decline the association, so tokens
 * must not be stored or logged.
 */
public class DeclineTokens {

  private static final int MIN_KEY_CHARACTERS = 32;
  private static final int MAX_TOKEN_CHARACTERS = 1_000;

  private final HmacKey key;
  private final Clock clock;

  /**
   * Creates an object that signs and checks tokens with one key.
   *
   * @param signingKey the setting {@code cpor.declines.signing-key}: at least 32 characters, the
   *     same in every service
   * @throws IllegalStateException when the key is too short
   */
  public DeclineTokens(String signingKey, Clock clock) {
    if (signingKey.length() < MIN_KEY_CHARACTERS) {
      throw new IllegalStateException(
          "cpor.declines.signing-key must have at least " + MIN_KEY_CHARACTERS + " characters");
    }
    this.key = new HmacKey(signingKey.getBytes(UTF_8));
    this.clock = clock;
  }

  public sealed interface Reading {

    record Valid(UUID associationId) implements Reading {}

    /** The token was valid, but its expiry has passed. */
    record Expired(UUID associationId) implements Reading {}

    /** The token is malformed, or it was not signed with the key of this installation. */
    record Forged() implements Reading {}
  }

  /** Returns a token for the association. The token can be put into a URL without escaping. */
  public String token(UUID associationId, Instant expiresAt) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(associationId.toString());
    claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKey(key);
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
  }

  /** Checks first the signature of {@code token} and then its expiry. */
  public Reading read(String token) {
    if (token.length() > MAX_TOKEN_CHARACTERS) {
      return new Reading.Forged();
    }
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setVerificationKey(key)
              .setJwsAlgorithmConstraints(
                  AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
              .setRequireExpirationTime()
              .setRequireSubject()
              .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
              .build()
              .processToClaims(token);
      return new Reading.Valid(associationId(claims));
    } catch (InvalidJwtException e) {
      return e.hasExpired() ? expired(e.getJwtContext()) : new Reading.Forged();
    } catch (MalformedClaimException | IllegalArgumentException e) {
      return new Reading.Forged();
    }
  }

  /** The signature is checked before the expiry, so the content of an expired token is genuine. */
  private static Reading expired(JwtContext context) {
    try {
      return new Reading.Expired(associationId(context.getJwtClaims()));
    } catch (MalformedClaimException | IllegalArgumentException e) {
      return new Reading.Forged();
    }
  }

  private static UUID associationId(JwtClaims claims) throws MalformedClaimException {
    return UUID.fromString(claims.getSubject());
  }
}
