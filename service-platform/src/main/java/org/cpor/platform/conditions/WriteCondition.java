package org.cpor.platform.conditions;

import java.util.Optional;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * The condition of a write, which is checked in the transaction of the write while the resource is
 * locked.
 *
 * @param ifMatch the version that the caller has read; empty when any version is accepted
 * @param ifNoneMatch the version that must not exist; {@code *} means any version
 */
public record WriteCondition(Optional<TagList> ifMatch, Optional<TagList> ifNoneMatch) {

  /** The condition of a write without {@code If-Match} and {@code If-None-Match}. */
  public static final WriteCondition NONE = new WriteCondition(Optional.empty(), Optional.empty());

  /**
   * Whether the write is allowed when the resource is {@code current}; empty when there is no
   * resource.
   */
  public boolean allows(Optional<VersionTag> current) {
    boolean matched =
        ifMatch.isEmpty() || current.filter(ifMatch.get()::matchesStrongly).isPresent();
    boolean unwanted =
        ifNoneMatch.isPresent() && current.filter(ifNoneMatch.get()::matchesWeakly).isPresent();
    return matched && !unwanted;
  }

  /** Whether the write is allowed when the resource is {@code current}. */
  public boolean allows(VersionTag current) {
    return allows(Optional.of(current));
  }

  /**
   * Refuses the write when the condition does not hold for {@code current}; empty when there is no
   * resource.
   *
   * @throws ProblemException {@code STALE}
   */
  public void check(Optional<VersionTag> current) {
    if (!allows(current)) {
      throw stale();
    }
  }

  /**
   * Refuses the write when the condition does not hold for {@code current}.
   *
   * @throws ProblemException {@code STALE}
   */
  public void check(VersionTag current) {
    check(Optional.of(current));
  }

  /**
   * Refuses a write with {@code If-Match} to a resource whose GET returns no tag, because no tag
   * can match.
   *
   * @throws ProblemException {@code STALE}
   */
  public void checkWithoutTag() {
    check(Optional.empty());
  }

  /** The problem of a write whose condition does not hold: 412. */
  public static ProblemException stale() {
    return new ProblemException(
        CommonProblem.STALE,
        "The resource has another version than the condition of the request allows. "
            + "Read it again before you write.");
  }
}
