package org.cpor.platform.conditions;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The strong entity tag of one version of a resource.
 *
 * @param opaque the text between the quotes
 */
public record VersionTag(String opaque) {

  /**
   * The length of the hash in bytes. Two different contents practically never have the same hash of
   * this length.
   */
  private static final int CONTENT_BYTES = 16;

  /** Returns the tag of a resource that has a version number. */
  public static VersionTag of(long version) {
    return new VersionTag(Long.toString(version));
  }

  /**
   * Returns the tag of a resource that has no version number. The same content always has the same
   * tag.
   */
  public static VersionTag ofContent(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new VersionTag(HexFormat.of().formatHex(Arrays.copyOf(digest, CONTENT_BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** This tag as the type that {@code Response.ResponseBuilder.tag} needs. */
  public EntityTag header() {
    return new EntityTag(opaque);
  }
}
