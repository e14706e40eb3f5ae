package org.cpor.platform.conditions;

import java.util.Optional;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * What a resource must be for a write to be done. It is checked in the transaction of the write,
 * while the resource is locked.
 *
 * @param ifMatch the version that the caller has read; empty when any will do
 * @param ifNoneMatch the version that must not be there; {@code *} stands for any
 */
public record WriteCondition(Optional<TagList> ifMatch, Optional<TagList> ifNoneMatch) {

  /** Of a write that has no condition. */
  public static final WriteCondition NONE = new WriteCondition(Optional.empty(), Optional.empty());

  /** Whether the write may be done when the resource is {@code current}; empty for none. */
  public boolean allows(Optional<VersionTag> current) {
    boolean matched =
        ifMatch.isEmpty() || current.filter(ifMatch.get()::matchesStrongly).isPresent();
    boolean unwanted =
        ifNoneMatch.isPresent() && current.filter(ifNoneMatch.get()::matchesWeakly).isPresent();
    return matched && !unwanted;
  }

  /** Whether the write may be done when the resource is {@code current}. */
  public boolean allows(VersionTag current) {
    return allows(Optional.of(current));
  }

  /**
   * Refuses a write that may not be done when the resource is {@code current}; empty for none.
   *
   * @throws ProblemException {@code STALE}
   */
  public void check(Optional<VersionTag> current) {
    if (!allows(current)) {
      throw stale();
    }
  }

  /**
   * Refuses a write that may not be done when the resource is {@code current}.
   *
   * @throws ProblemException {@code STALE}
   */
  public void check(VersionTag current) {
    check(Optional.of(current));
  }

  /**
   * Refuses a write with {@code If-Match} of something that no GET shows with a tag: no tag can
   * match then.
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
        "Its version is not one that the condition of the request allows. Read it again before you"
            + " write.");
  }
}
