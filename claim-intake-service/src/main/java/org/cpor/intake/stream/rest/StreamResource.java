package org.cpor.intake.stream.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.ChannelFuture;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.stream.application.OpenStream;
import org.cpor.intake.stream.application.OpenStreams;
import org.cpor.intake.stream.application.ReadingStreamEvents;
import org.cpor.intake.stream.application.ReadingStreamEvents.Beginning;
import org.cpor.intake.stream.application.StreamEvent;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.time.TokenTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The changes of a claim as server-sent events. */
@RunOnVirtualThread
@Path("/claims/{claimId}/stream")
class StreamResource {

  private static final Logger LOG = Logger.getLogger(StreamResource.class);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Tells the reader to reconnect 1,000 milliseconds after it has lost the connection. */
  private static final String GREETING = "retry:1000\n\n";

  private static final String HEARTBEAT = ":\n\n";

  private final ReadingStreamEvents reading;
  private final OpenStreams streams;
  private final Caller caller;
  private final TokenTime tokens;
  private final ObjectMapper json;
  private final Duration heartbeat;

  StreamResource(
      ReadingStreamEvents reading,
      OpenStreams streams,
      Caller caller,
      TokenTime tokens,
      ObjectMapper json,
      @ConfigProperty(name = "cpor.streams.heartbeat") Duration heartbeat) {
    this.reading = reading;
    this.streams = streams;
    this.caller = caller;
    this.tokens = tokens;
    this.json = json;
    this.heartbeat = heartbeat;
  }

  /**
   * Sends the events {@code status} and {@code comment} when they happen. A stream begins with the
   * claim's current status and without its existing comments. With {@code Last-Event-ID} it
   * continues after that event, and sends each later event once; {@code 0-0} is the filing. The
   * stream ends when the token expires.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  public Response open(
      @PathParam("claimId") UUID claimId,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context RoutingContext routing) {
    Beginning beginning =
        reading.begin(claimId, caller.partnerId(), Optional.ofNullable(lastEventId));
    OpenStream stream =
        new OpenStream(claimId, caller.account(), beginning.position(), life(), () -> cut(routing));
    streams.add(stream);
    routing.addEndHandler(ended -> streams.remove(stream));
    if (routing.response().closed()) {
      streams.remove(stream);
    }
    StreamingOutput events = to -> tell(stream, beginning.first(), to);
    return Response.ok(events)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // Prevents proxies from buffering the answer.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  /**
   * Closes the connection of a reader that does not read. A normal close would first wait until all
   * bytes are sent, so this method closes the connection below the handlers that wait.
   */
  private static void cut(RoutingContext routing) {
    if (routing.request().connection() instanceof ConnectionBase connection) {
      ChannelFuture _ = connection.channel().pipeline().firstContext().close();
    }
  }

  private Duration life() {
    Duration left = tokens.until(caller.tokenExpiry());
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  private void tell(OpenStream stream, Optional<StreamEvent> first, OutputStream to) {
    try {
      send(stream, GREETING, to);
      if (first.isPresent()) {
        send(stream, written(first.get()), to);
      }
      while (!stream.isClosed()) {
        Optional<StreamEvent> next = reading.next(stream.claimId(), stream.position());
        if (next.isPresent()) {
          send(stream, written(next.get()), to);
          stream.moveTo(next.get().position());
        } else if (!stream.await(heartbeat)) {
          send(stream, HEARTBEAT, to);
        }
      }
    } catch (IOException e) {
      LOG.debugf(e, "the reader of a stream has disconnected: claim=%s", stream.claimId());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf(e, "a stream failed, and its reader will reconnect: claim=%s", stream.claimId());
    } finally {
      streams.remove(stream);
    }
  }

  private static void send(OpenStream stream, String text, OutputStream to) throws IOException {
    stream.sending();
    to.write(text.getBytes(UTF_8));
    to.flush();
    stream.sent();
  }

  /**
   * The event in the format of server-sent events. The data is one line, because this JSON has no
   * line ends.
   */
  private String written(StreamEvent event) throws IOException {
    StreamEventView view = StreamEventView.of(event);
    return "id:%s\nevent:%s\ndata:%s\n\n"
        .formatted(event.position().eventId(), view.name(), json.writeValueAsString(view.data()));
  }
}
