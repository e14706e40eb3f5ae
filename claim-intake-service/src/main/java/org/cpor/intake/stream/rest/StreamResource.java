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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The changes of a claim as server-sent events. */
@RunOnVirtualThread
@Path("/claims/{claimId}/stream")
@Tag(name = "Claims")
class StreamResource {

  private static final String EVENTS =
      """
      retry:1000

      id:1-0
      event:status
      data:{"status":"UNDER_REVIEW","from":"SUBMITTED","event":"REVIEW_OPENED","actor":"PLATFORM",\
      "at":"2026-11-20T09:30:02Z"}

      id:1-1
      event:comment
      data:{"commentId":"0199f3c2-7f00-7d15-8e2a-1b2c3d4e5f60","author":"PLATFORM",\
      "text":"Your claim is being reviewed.","code":"REVIEW_OPENED","documents":[],\
      "at":"2026-11-20T09:30:03Z"}
      """;

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
   * claim's current status and without its existing comments. With {@code Last-Event-ID}, the
   * stream continues after the event with this id, and sends each later event once; {@code 0-0} is
   * the filing. The stream ends when the token expires, and after a day at most.
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
  @Operation(
      operationId = "streamClaim",
      summary = "Follow a claim",
      description =
          """
          Sends the events `status` and `comment` of a claim when they happen, as server-sent events. The stream begins \
          with the current status. With `Last-Event-ID` it continues after that event, and sends each later event once; \
          `0-0` is the filing. The stream ends when the token expires, after a day at most; then connect again.\
          """)
  @APIResponse(
      responseCode = "200",
      description =
          "Events. The content schema is that of one event, with `data` as the JSON that it is. Between"
              + " events, lines with only a colon keep the connection open. For example:\n\n```\n"
              + EVENTS
              + "```",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = StreamEventView.class)))
  @APIResponse(
      responseCode = "429",
      description =
          "`too-many-streams`: the caller has too many streams open. `too-many-requests`: the caller"
              + " has too many requests in progress.",
      headers =
          @Header(
              name = HttpHeaders.RETRY_AFTER,
              description = "The number of seconds after which to send the request again.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0", examples = "5")))
  public Response open(
      @PathParam("claimId") UUID claimId,
      @Parameter(
              description = "The id of the last event that the reader has seen.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      pattern = "^[0-9]{1,9}-[0-9]{1,9}$",
                      examples = "2-1"))
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
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
