package org.cpor.intake.platform;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;

/** The {@code ETag} of what counts its changes. */
public final class VersionTag {

  private VersionTag() {}

  public static EntityTag of(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /** Whether a write that is sent under these conditions wants this version. */
  public static boolean isWanted(Request conditions, int version) {
    return conditions.evaluatePreconditions(of(version)) == null;
  }
}
