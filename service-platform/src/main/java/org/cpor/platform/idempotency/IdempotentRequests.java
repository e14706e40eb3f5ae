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
 * Performs each {@link KeyedRequest} once, and records its answer in the same transaction. If
 * several requests with the same key arrive at the same time, the database lets one of them record
 * its answer. The other requests wait for the recorded answer, roll back and return the recorded
 * answer. A refused request records nothing, so its key can be used again.
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
   * An answer to a request.
   *
   * @param replayed true when the request was performed before and its recorded answer is sent
   *     again
   */
  public record Outcome(Answer answer, boolean replayed) {

    public Response toResponse() {
      return answer.toResponse(replayed);
    }
  }

  /**
   * Answers the current request. Runs {@code act} in a transaction, or returns the recorded answer
   * if there is one. Checks that depend on the state, for example whether the caller is allowed to
   * see the resource, belong in {@code act}.
   *
   * @param key null when the request has no key; {@code act} then always runs
   * @param body the body of the request: the parsed record, or the bytes; an empty array when there
   *     is no body
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key was used for another
   *     request
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

  /** The current request with {@code key} and a body that is too large for the memory. */
  public KeyedRequest keyed(IdempotencyKey key, SpooledBody body) {
    return KeyedRequest.whole(
        caller.partnerId().orElse(""), caller.name(), key, uri.getPath(), body);
  }

  /**
   * The recorded answer to {@code request}, if there is one.
   *
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key was used for another
   *     request
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
   * Checks that the key was not used at another path. Called before the body of a batch or an
   * import arrives; {@link #recall} later compares the content.
   *
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED} when the key was used at another path
   */
  public void refuseIfOfAnother(Optional<KeyedRequest> batch) {
    if (batch
        .flatMap(whole -> answers.find(whole).filter(first -> !first.isOf(whole.resource())))
        .isPresent()) {
      throw reused();
    }
  }

  /**
   * Runs {@code act} in a transaction. If {@code request} is present, records its answer in this
   * transaction. {@link #recall} must be called first.
   *
   * @param act runs again when {@code transaction} retries after a rollback
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
      // The work may have failed because another request with this key was performed meanwhile.
      return recall(request).orElseThrow(() -> e);
    }
  }

  /** Runs {@code work} in a new transaction. */
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
