package org.cpor.arbitration.review.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a case a command was given for.
 *
 * @param versions null when any will do
 */
public record ExpectedVersion(@Nullable Set<Long> versions) {

  public static final ExpectedVersion ANY = new ExpectedVersion(null);

  public boolean allows(long version) {
    return versions == null || versions.contains(version);
  }
}
