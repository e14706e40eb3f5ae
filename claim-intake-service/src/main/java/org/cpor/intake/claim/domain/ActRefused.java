package org.cpor.intake.claim.domain;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Optional;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** The state of the claim does not allow what its partner wants to do. */
public final class ActRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence obstacle;
  private final @Nullable String field;

  ActRefused(@CompileTimeConstant String pattern, Object... arguments) {
    this(null, Sentence.of(pattern, arguments));
  }

  private ActRefused(@Nullable String field, Sentence obstacle) {
    super((field == null ? "" : field + ": ") + obstacle.english());
    this.obstacle = obstacle;
    this.field = field;
  }

  /** A field of the request does not fit the claim. */
  static ActRefused ofField(String field, @CompileTimeConstant String sentence) {
    return new ActRefused(field, Sentence.of(sentence));
  }

  /**
   * The field of the request that does not fit the claim; empty if the action itself is not
   * possible.
   */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** The sentence that tells the partner why the action is not possible. */
  public Sentence obstacle() {
    return obstacle;
  }
}
