package org.cpor.example.portal;

import com.example.portal.intake.ApiException;
import com.example.portal.intake.api.ClaimsApi;
import com.example.portal.intake.model.StreamEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;

/**
 * The events of a claim in their order. When the connection ends, the stream connects again and
 * continues after the last event. The generated client sends the request. The generated client
 * cannot read an answer that does not end, so OkHttp's reader of event streams reads the answer.
 */
final class ClaimStream implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MAX_FAILURES = 10;

  /** Later versions of the service can send other events. The client ignores such other events. */
  private static final Set<String> KNOWN_EVENTS = Set.of("status", "comment");

  private sealed interface Signal {
    record Event(@Nullable String id, @Nullable String name, String data) implements Signal {}

    record Ended(String why, boolean mayConnectAgain) implements Signal {}
  }

  private final ClaimsApi claims;
  private final UUID claimId;
  private final EventSource.Factory connections;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private EventSource connection;
  private @Nullable String lastEventId;
  private int failures;

  ClaimStream(ClaimsApi claims, UUID claimId) throws ApiException {
    this.claims = claims;
    this.claimId = claimId;
    OkHttpClient withoutReadTimeout =
        claims.getApiClient().getHttpClient().newBuilder().readTimeout(Duration.ZERO).build();
    connections = EventSources.createFactory(withoutReadTimeout);
    connection = connect();
  }

  private EventSource connect() throws ApiException {
    return connections.newEventSource(
        claims.streamClaimCall(claimId, lastEventId, null).request(), new Listener());
  }

  /**
   * Waits for the next event.
   *
   * @throws IOException when the service refuses the stream, or when several connections in a row
   *     bring no event
   */
  StreamEvent next() throws IOException, ApiException, InterruptedException {
    while (true) {
      switch (signals.take()) {
        case Signal.Event event -> {
          lastEventId = event.id();
          failures = 0;
          if (event.name() != null && KNOWN_EVENTS.contains(event.name())) {
            return StreamEvent.fromJson(
                "{\"event\":\"%s\",\"data\":%s}".formatted(event.name(), event.data()));
          }
        }
        case Signal.Ended ended -> {
          failures++;
          if (!ended.mayConnectAgain() || failures > MAX_FAILURES) {
            throw new IOException("The event stream ended: " + ended.why());
          }
          Thread.sleep(PAUSE);
          connection = connect();
        }
      }
    }
  }

  @Override
  public void close() {
    connection.cancel();
  }

  private final class Listener extends EventSourceListener {

    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      signals.add(new Signal.Event(id, type, data));
    }

    @Override
    public void onClosed(EventSource source) {
      signals.add(new Signal.Ended("the service closed it", true));
    }

    @Override
    public void onFailure(
        EventSource source, @Nullable Throwable failure, @Nullable Response response) {
      if (response == null || response.isSuccessful()) {
        signals.add(new Signal.Ended(String.valueOf(failure), true));
      } else {
        boolean mayConnectAgain = response.code() == 429 || response.code() >= 500;
        signals.add(new Signal.Ended("status " + response.code(), mayConnectAgain));
      }
    }
  }
}
