package org.cpor.platform.conditions;

import java.util.Optional;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * The condition of a write. The transaction of the write locks the resource and then checks the
 * condition.
 *
 * @param ifMatch the allowed versions of the resource; empty when any version is allowed
 * @param ifNoneMatch the forbidden versions of the resource; {@code *} means that the resource must
 *     not exist
 */
public record WriteCondition(Optional<TagList> ifMatch, Optional<TagList> ifNoneMatch) {

  /** The condition without {@code If-Match} and {@code If-None-Match}, which allows every write. */
  public static final WriteCondition NONE = new WriteCondition(Optional.empty(), Optional.empty());

  /** Whether {@code If-Match} lists versions. False if it is absent or {@code *}. */
  public boolean namesVersion() {
    return ifMatch.isPresent() && !ifMatch.get().any();
  }

  /**
   * Whether the condition allows the write.
   *
   * @param current the version of the resource; empty when there is no resource
   */
  public boolean allows(Optional<VersionTag> current) {
    boolean matched =
        ifMatch.isEmpty() || current.filter(ifMatch.get()::matchesStrongly).isPresent();
    boolean unwanted =
        ifNoneMatch.isPresent() && current.filter(ifNoneMatch.get()::matchesWeakly).isPresent();
    return matched && !unwanted;
  }

  /** Whether the condition allows the write to a resource with the version {@code current}. */
  public boolean allows(VersionTag current) {
    return allows(Optional.of(current));
  }

  /**
   * Refuses the write when the condition does not allow it.
   *
   * @param current the version of the resource; empty when there is no resource
   * @throws ProblemException {@code STALE}
   */
  public void check(Optional<VersionTag> current) {
    if (!allows(current)) {
      throw stale();
    }
  }

  /**
   * Refuses the write when the condition does not allow it for the version {@code current}.
   *
   * @throws ProblemException {@code STALE}
   */
  public void check(VersionTag current) {
    check(Optional.of(current));
  }

  /**
   * Checks the condition for a resource without a tag. A write with {@code If-Match} is refused,
   * because there is no tag that could match.
   *
   * @throws ProblemException {@code STALE}
   */
  public void checkWithoutTag() {
    check(Optional.empty());
  }

  /** The problem, with status 412, for a write that its condition does not allow. */
  public static ProblemException stale() {
    return new ProblemException(
        CommonProblem.STALE,
        "The resource has another version than the condition of the request allows. "
            + "Read it again before you write.");
  }
}
