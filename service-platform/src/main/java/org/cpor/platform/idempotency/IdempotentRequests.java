package org.cpor.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Acts once for each {@link KeyedRequest}. The first answer is recorded in the transaction of what
 * the request did. Of requests with one key at the same moment, the database lets one record its
 * answer; the others wait for it, roll back and give its answer. A request that was refused records
 * nothing, and leaves its key free.
 */
@ApplicationScoped
public class IdempotentRequests {

  private final KeyedAnswers answers;
  private final EntityManager entities;
  private final Caller caller;
  private final UriInfo uri;
  private final ObjectMapper json;

  IdempotentRequests(
      KeyedAnswers answers, EntityManager entities, Caller caller, UriInfo uri, ObjectMapper json) {
    this.answers = answers;
    this.entities = entities;
    this.caller = caller;
    this.uri = uri;
    this.json = json;
  }

  /**
   * An answer, and whether it is the first one to its request or that one again.
   *
   * @param replayed the request was answered before, and did nothing now
   */
  public record Outcome(Answer answer, boolean replayed) {

    public Response toResponse() {
      return answer.toResponse(replayed);
    }
  }

  /**
   * Answers the current request: with {@code act} in a transaction, or with its first answer again.
   * What depends on the state, such as whether the caller may see the resource, belongs into {@code
   * act}.
   *
   * @param key null when the request has none, and each such request acts
   * @param body the request's body as it was read; a record, or empty bytes when there is none
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
   */
  public Response answer(@Nullable IdempotencyKey key, Object body, Supplier<Response> act) {
    Optional<KeyedRequest> request = keyed(key, body);
    return recall(request).orElseGet(() -> act(request, this::alone, act)).toResponse();
  }

  /** The current request, if it has a key. */
  public Optional<KeyedRequest> keyed(@Nullable IdempotencyKey key, Object body) {
    return Optional.ofNullable(key)
        .map(given ->
            KeyedRequest.whole(
                caller.partnerId().orElse(""), caller.name(), given, uri.getPath(), write(body)));
  }

  /** The current request, whose body is too large for the memory. */
  public KeyedRequest keyed(IdempotencyKey key, SpooledBody body) {
    return KeyedRequest.whole(
        caller.partnerId().orElse(""), caller.name(), key, uri.getPath(), body);
  }

  /**
   * The first answer to {@code request}, if it was answered before.
   *
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
   */
  public Optional<Outcome> recall(Optional<KeyedRequest> request) {
    return request.flatMap(this::recall);
  }

  private Optional<Outcome> recall(KeyedRequest request) {
    Optional<KeyedAnswers.Recorded> recorded = answers.find(request);
    if (recorded.filter(first -> !first.answers(request)).isPresent()) {
      throw reused();
    }
    return recorded.map(first -> new Outcome(first.answer(), true));
  }

  /**
   * Checks, before the body of a batch or an import is received, that its key was not used at
   * another path. The content is compared when the body is there.
   *
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when it was
   */
  public void refuseIfOfAnother(Optional<KeyedRequest> batch) {
    if (batch
        .flatMap(whole -> answers.find(whole).filter(first -> !first.isOf(whole.resource())))
        .isPresent()) {
      throw reused();
    }
  }

  /**
   * Runs {@code act} in a transaction, and records the answer in it if the request has a key. For a
   * request that {@link #recall} did not find.
   *
   * @param act may run more than once, when a transaction rolls back
   */
  public Outcome act(
      Optional<KeyedRequest> request, AnswerTransaction transaction, Supplier<Response> act) {
    try {
      Answer first =
          transaction.run(() -> {
            Answer answer = Answer.of(act.get(), json);
            request.ifPresent(keyed -> answers.add(keyed, answer));
            return answer;
          });
      return new Outcome(first, false);
    } catch (RuntimeException e) {
      // It may be refused, or fail, just because a request with this key acted in the meantime.
      return recall(request).orElseThrow(() -> e);
    }
  }

  /** A transaction of its own. */
  public Answer alone(Supplier<Answer> work) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          Answer answer = work.get();
          entities.flush();
          return answer;
        });
  }

  private byte[] write(Object body) {
    if (body instanceof byte[] content) {
      return content;
    }
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + body.getClass(), e);
    }
  }

  private static ProblemException reused() {
    return new ProblemException(
        CommonProblem.IDEMPOTENCY_KEY_REUSED,
        "This key came with another request before. Send a new request with a new key.");
  }
}
