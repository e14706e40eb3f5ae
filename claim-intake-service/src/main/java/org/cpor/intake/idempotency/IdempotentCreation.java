package org.cpor.intake.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.cpor.intake.commit.GroupCommit;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Creates once for each {@link IdempotencyKey}. The first answer is recorded in the transaction
 * that creates; of requests with one key at the same moment, the database lets one record it, and
 * the others, having waited for it, undo what they did and give its answer.
 */
@ApplicationScoped
public class IdempotentCreation {

  private final GroupCommit transactions;
  private final AnswerTable answers;

  IdempotentCreation(GroupCommit transactions, AnswerTable answers) {
    this.transactions = transactions;
    this.answers = answers;
  }

  /**
   * Whether an answer is the first to its request or the first once more.
   *
   * @param replayed the request was seen before, and nothing was created
   */
  public record Outcome(Answer answer, boolean replayed) {}

  /** Runs {@code create} in a transaction, for a request without a key. */
  public Answer create(Supplier<Answer> create) {
    return transactions.call(create);
  }

  /**
   * Runs {@code create} in a transaction, unless the request was answered before.
   *
   * @param requestHash tells whether two requests are the same
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
   */
  public Outcome createOnce(IdempotencyKey key, byte[] requestHash, Supplier<Answer> create) {
    try {
      Answer answer =
          transactions.call(() -> {
            Answer first = create.get();
            if (!answers.add(key, requestHash, first)) {
              throw new AlreadyAnswered();
            }
            return first;
          });
      return new Outcome(answer, false);
    } catch (AlreadyAnswered e) {
      return new Outcome(recall(key, requestHash), true);
    }
  }

  private Answer recall(IdempotencyKey key, byte[] requestHash) {
    AnswerTable.Recorded recorded = answers.get(key);
    if (!MessageDigest.isEqual(recorded.requestHash(), requestHash)) {
      throw new ProblemException(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key came with another request before. Send a new request with a new key.");
    }
    return recorded.answer();
  }

  /** Rolls the transaction back. */
  private static final class AlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAnswered() {
      super("already answered", null, false, false);
    }
  }
}
