package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cpor.platform.http.body.BodySizes;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsOfCallerTest {

  private static final int LIMIT = 3;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration NEVER = Duration.ofHours(1);
  private static final HttpLimits NO_LIMITS =
      new HttpLimits(
          new BodySizes(1 << 20, Map.of()),
          new HttpLimits.Times(NEVER, NEVER, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER),
          new HttpLimits.Counts(1000, 1000, 1000),
          Set.of());

  private final Vertx vertx =
      new VertxBuilder()
          .serviceProviders(List.of(new ServerPipelines(() -> NO_LIMITS)))
          .init()
          .vertx();
  private final BlockingQueue<RoutingContext> arrived = new LinkedBlockingQueue<>();
  private final List<Socket> clients = new ArrayList<>();
  private HttpServer server;

  private final RequestsOfCaller anonymous =
      new RequestsOfCaller(
          LIMIT,
          QuarkusSecurityIdentity.builder().setAnonymous(true).build(),
          new DefaultJWTCallerPrincipal(new JwtClaims()));

  @BeforeEach
  void aServerThatAnswersWhenItIsTold() {
    Router router = Router.router(vertx);
    router.route().handler(arrived::add);
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void theConcurrentRequestsOfACallerAreLimited() throws Exception {
    RequestsOfCaller requests = requestsOf("p-1", "ann");
    List<RoutingContext> admitted = fill(requests, "GET /claims HTTP/1.1\r\nHost: a\r\n\r\n");

    ProblemException refusal = refusal(requests);
    assertThat(refusal.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
    admitted.getFirst().end("done");
    await().atMost(TIMEOUT).until(() -> isAdmitted(requests));
  }

  @Test
  void aRequestWithAnIncompleteBodyCountsUntilItsClientDisconnects() throws Exception {
    RequestsOfCaller requests = requestsOf("p-1", "ann");
    fill(requests, "POST /claims HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{}");

    assertThat(refusal(requests).type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
    clients.getFirst().close();
    await().atMost(TIMEOUT).until(() -> isAdmitted(requests));
  }

  @Test
  void aRequestEndsWithItsAnswerOrItsConnectionEvenWithoutAnEventOfVertx() throws Exception {
    RequestsOfCaller requests = requestsOf("p-1", "ann");
    List<RoutingContext> admitted = fill(requests, "GET /claims HTTP/1.1\r\nHost: a\r\n\r\n");
    for (RoutingContext routing : admitted) {
      routing.response().endHandler(null).exceptionHandler(null).closeHandler(null);
    }

    clients.getFirst().close();
    await().atMost(TIMEOUT).until(() -> isAdmitted(requests));
    admitted.getLast().end("done");
    await().atMost(TIMEOUT).until(() -> isAdmitted(requests));
  }

  @Test
  void aStreamOfEventsCountsUntilItBegins() throws Exception {
    RequestsOfCaller requests = requestsOf("p-1", "ann");
    RoutingContext stream = fill(requests, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n").getFirst();
    HttpServerResponse response = stream.response().setChunked(true);

    response.putHeader("Content-Type", "text/event-stream").write(":\n\n");

    await().atMost(TIMEOUT).until(() -> isAdmitted(requests));
    assertThat(refusal(requests).type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
  }

  @Test
  void aRequestWhoseClientHasDisconnectedDoesNotCount() throws Exception {
    RequestsOfCaller requests = requestsOf("p-1", "ann");
    for (int i = 0; i <= LIMIT; i++) {
      RoutingContext gone = arrive("GET /claims HTTP/1.1\r\nHost: a\r\n\r\n");
      clients.getLast().close();
      await().atMost(TIMEOUT).until(() -> gone.response().closed());
      requests.admit(gone);
    }
  }

  @Test
  void requestsWithoutATokenAreNotCounted() throws Exception {
    for (int i = 0; i <= LIMIT; i++) {
      anonymous.admit(arrive("GET /claims HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
  }

  private static RequestsOfCaller requestsOf(String partner, String name) {
    JwtClaims claims = new JwtClaims();
    claims.setStringClaim("partner_id", partner);
    return new RequestsOfCaller(
        LIMIT,
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).build(),
        new DefaultJWTCallerPrincipal(claims));
  }

  private List<RoutingContext> fill(RequestsOfCaller requests, String request) throws Exception {
    List<RoutingContext> admitted = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      admitted.add(arrive(request));
      requests.admit(admitted.getLast());
    }
    return admitted;
  }

  private ProblemException refusal(RequestsOfCaller requests) throws Exception {
    RoutingContext next = arrive("GET /claims HTTP/1.1\r\nHost: a\r\n\r\n");
    try {
      requests.admit(next);
    } catch (ProblemException refused) {
      return refused;
    }
    throw new AssertionError("a request beyond the limit was admitted");
  }

  private boolean isAdmitted(RequestsOfCaller requests) throws Exception {
    try {
      requests.admit(arrive("GET /claims HTTP/1.1\r\nHost: a\r\n\r\n"));
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  private RoutingContext arrive(String request) throws Exception {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    clients.add(client);
    client.getOutputStream().write(request.getBytes(US_ASCII));
    return arrived.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }
}
