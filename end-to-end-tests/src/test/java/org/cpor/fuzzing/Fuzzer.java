package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;

/**
 * Sends requests to all operations of the services, one after another, and collects the errors in
 * the answers. If the answers are the same, the same seed leads to the same requests.
 */
public final class Fuzzer {

  /**
   * The maximum time to wait for an answer. An answer that takes more than 5 s already counts as a
   * failure.
   */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** The maximum number of attempts to simplify the request of one failure. */
  private static final int MAX_TRIES = 120;

  private static final Duration LONGEST_SIMPLIFICATION = Duration.ofSeconds(10);

  /** The time limit for simplifying the requests of all failures. */
  private static final Duration LONGEST_SIMPLIFICATIONS = Duration.ofSeconds(90);

  private static final Duration TOKENS_LAST = Duration.ofMinutes(30);

  private final HttpClient http;
  private final Map<PartName, URI> services;
  private final Function<AccessToken, String> identity;
  private final Random random;
  private final KnownValues known;
  private final RequestGenerator generator;
  private final List<ApiOperation> operations = new ArrayList<>();
  private final Map<Sender, String> tokens = new HashMap<>();
  private final Map<String, Failure> failures = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private long tokensEnd;
  private int sent;

  /**
   * Reads the OpenAPI documents of the services.
   *
   * @param services the addresses of the services
   * @param identity returns the token of a sender
   */
  public Fuzzer(
      HttpClient http,
      Map<PartName, URI> services,
      Function<AccessToken, String> identity,
      long seed) {
    this.http = http;
    this.services = services;
    this.identity = identity;
    this.random = new Random(seed);
    this.known = new KnownValues(random);
    this.generator = new RequestGenerator(random, known);
    services.forEach((service, address) ->
        ApiOperation.in(
                service,
                new ApiClient(http, address, null).get("/q/openapi?format=json").expect(200).body())
            .stream()
            .filter(Fuzzer::isForClients)
            .forEach(operations::add));
  }

  /**
   * Whether clients use the operation. The operations of the clock are excluded, because they would
   * change the time for other requests.
   */
  private static boolean isForClients(ApiOperation operation) {
    return !operation.path().startsWith("/q/");
  }

  /** Learns the values of fields for valid requests from {@code good}. */
  public void learn(JsonNode good) {
    known.addAll(good);
  }

  /** The number of requests that were sent. */
  public int sent() {
    return sent;
  }

  /** Sends a request to each operation in turn, until {@code enough} returns true. */
  public void run(BooleanSupplier enough) throws InterruptedException {
    while (true) {
      for (ApiOperation operation : operations) {
        if (enough.getAsBoolean()) {
          return;
        }
        attempt(generator.next(operation));
      }
    }
  }

  private void attempt(FuzzRequest request) throws InterruptedException {
    sent++;
    send(request, true)
        .ifPresent(failure ->
            failures.merge(
                failure.kind(),
                failure,
                (one, other) -> one.request().size() <= other.request().size() ? one : other));
  }

  private Optional<Failure> send(FuzzRequest request, boolean isNew) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = answer(request);
      if (isNew) {
        learnFrom(request, answer);
      }
      return Failure.of(request, answer, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      return Optional.of(Failure.withoutAnswer(request, e));
    }
  }

  /**
   * Sends the request. Sends it again if the service closed the connection before the request
   * arrived.
   */
  private HttpResponse<byte[]> answer(FuzzRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(build(request), Fuzzer::read);
    } catch (IOException e) {
      return http.send(build(request), Fuzzer::read);
    }
  }

  /** Reads the body of an answer. A stream of events has no end, so its body is not read. */
  private static HttpResponse.BodySubscriber<byte[]> read(HttpResponse.ResponseInfo answer) {
    boolean isEndless =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    return isEndless ? new NoBody() : BodySubscribers.ofByteArray();
  }

  /** Reads the head of an answer and closes the connection. */
  private static final class NoBody implements HttpResponse.BodySubscriber<byte[]> {

    @Override
    public CompletionStage<byte[]> getBody() {
      return CompletableFuture.completedFuture(new byte[0]);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  private void learnFrom(FuzzRequest request, HttpResponse<byte[]> answer) {
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    if (answer.statusCode() != 401 && answer.statusCode() != 403) {
      generator.admit(request.operation(), request.sender());
    }
    if (answer.statusCode() < 300) {
      known.addAll(json(answer.body()));
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return Optional.ofNullable(ApiClient.JSON.readTree(body)).orElse(MissingNode.getInstance());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private HttpRequest build(FuzzRequest request) {
    URI target = URI.create(address(request) + request.target());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(target)
            .timeout(TIMEOUT)
            .method(request.operation().method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(builder::header);
    request
        .sender()
        .token()
        .ifPresent(token -> builder.header("Authorization", "Bearer " + bearer(request, token)));
    return builder.build();
  }

  private String address(FuzzRequest request) {
    return String.valueOf(services.get(request.operation().service()));
  }

  private String bearer(FuzzRequest request, AccessToken token) {
    if (System.nanoTime() > tokensEnd) {
      tokens.clear();
      tokensEnd = System.nanoTime() + TOKENS_LAST.toNanos();
    }
    return tokens.computeIfAbsent(
        request.sender(), key -> identity.apply(token.lifetime(TOKENS_LAST.multipliedBy(2))));
  }

  /** The number of requests, and of answers of each status. */
  public String summary() {
    return sent + " requests to " + operations.size() + " operations; answers: " + statuses;
  }

  /**
   * All kinds of failures, each with the simplest request that causes a failure of this kind.
   *
   * @param directory the directory into which bodies are written that are too long for a line
   * @return two lines for each kind: a description, and a command that sends the request
   */
  public List<String> failures(Path directory) throws InterruptedException, IOException {
    List<String> lines = new ArrayList<>();
    long end = System.nanoTime() + LONGEST_SIMPLIFICATIONS.toNanos();
    for (Failure failure : failures.values()) {
      FuzzRequest request =
          simplest(failure, Math.min(end, System.nanoTime() + LONGEST_SIMPLIFICATION.toNanos()));
      String address = address(request);
      Path body = directory.resolve(lines.size() + ".body");
      lines.add(failure.kind() + "\n    " + request.curl(address, body));
    }
    return lines;
  }

  private FuzzRequest simplest(Failure failure, long end) throws InterruptedException {
    FuzzRequest simplest = failure.request();
    int tries = 0;
    boolean isSimpler = true;
    while (isSimpler && tries < MAX_TRIES) {
      isSimpler = false;
      for (FuzzRequest candidate : simplest.simpler().limit(MAX_TRIES - tries).toList()) {
        if (System.nanoTime() > end) {
          return simplest;
        }
        tries++;
        boolean isSame =
            send(candidate, false).filter(again -> again.kind().equals(failure.kind())).isPresent();
        if (isSame) {
          simplest = candidate;
          isSimpler = true;
          break;
        }
      }
    }
    return simplest;
  }
}
