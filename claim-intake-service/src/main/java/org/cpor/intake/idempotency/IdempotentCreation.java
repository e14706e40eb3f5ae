package org.cpor.intake.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
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
  private final EntityManager entities;

  IdempotentCreation(GroupCommit transactions, AnswerTable answers, EntityManager entities) {
    this.transactions = transactions;
    this.answers = answers;
    this.entities = entities;
  }

  /**
   * Whether an answer is the first to its request or the first once more.
   *
   * @param replayed the request was seen before, and nothing was created
   */
  public record Outcome(Answer answer, boolean replayed) {

    public Response toResponse() {
      return Response.status(Response.Status.CREATED)
          .header(HttpHeaders.LOCATION, answer.location())
          .tag(answer.etag())
          .header("Idempotent-Replayed", replayed ? true : null)
          .entity(answer.body())
          .build();
    }
  }

  /** Runs {@code create} in a transaction, for a request without a key. */
  public Outcome create(Supplier<Answer> create) {
    return new Outcome(transactions.call(create), false);
  }

  /**
   * Runs {@code create} in a transaction, unless the request was answered before.
   *
   * @param requestHash tells whether two requests are the same
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
   */
  public Outcome createOnce(IdempotencyKey key, byte[] requestHash, Supplier<Answer> create) {
    return createOnce(transactions::call, key, requestHash, create);
  }

  /** The same as {@link #create}, for what takes so long that nobody else should wait for it. */
  public Outcome createAlone(Supplier<Answer> create) {
    return new Outcome(alone(create), false);
  }

  /**
   * The same as {@link #createOnce}, for what takes so long that nobody else should wait for it.
   */
  public Outcome createOnceAlone(IdempotencyKey key, byte[] requestHash, Supplier<Answer> create) {
    return createOnce(this::alone, key, requestHash, create);
  }

  private Answer alone(Supplier<Answer> create) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Answer answer = create.get();
          entities.flush();
          return answer;
        });
  }

  private Outcome createOnce(
      Function<Supplier<Answer>, Answer> transaction,
      IdempotencyKey key,
      byte[] requestHash,
      Supplier<Answer> create) {
    // Found out in the transaction, it would undo, and do again, the work of all who share it.
    Optional<Outcome> before = recall(key, requestHash);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      Answer answer =
          transaction.apply(() -> {
            Answer first = create.get();
            answers.add(key, requestHash, first);
            return first;
          });
      return new Outcome(answer, false);
    } catch (ProblemException | PersistenceException e) {
      // It may be refused, or fail, just because it was done before.
      return recall(key, requestHash).orElseThrow(() -> e);
    }
  }

  private Optional<Outcome> recall(IdempotencyKey key, byte[] requestHash) {
    Optional<AnswerTable.Recorded> recorded = answers.find(key);
    if (recorded.filter(r -> !MessageDigest.isEqual(r.requestHash(), requestHash)).isPresent()) {
      throw new ProblemException(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key came with another request before. Send a new request with a new key.");
    }
    return recorded.map(first -> new Outcome(first.answer(), true));
  }
}
