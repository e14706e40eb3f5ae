package org.cpor.stack.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Server-sent events with JSON data. */
public final class EventStream implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Event HEARTBEAT = new Event("", "heartbeat", MissingNode.getInstance());
  private static final Event END = new Event("", "end", MissingNode.getInstance());

  private final InputStream body;
  private final Consumer<Event> listener;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /**
   * An event. When a client was disconnected, the client sends the id of the last event that it
   * received. The new stream then continues after this event.
   */
  public record Event(String id, String name, JsonNode data) {}

  /**
   * @param listener is told of each event, in the thread that takes the event
   */
  EventStream(InputStream body, Consumer<Event> listener) {
    this.body = body;
    this.listener = listener;
    Thread.ofVirtual().name("events").start(this::read);
  }

  /**
   * Returns the next event. Waits up to 30 seconds.
   *
   * @throws IllegalStateException when no event comes, or when the stream ends
   */
  public Event next() {
    Event event = await(found -> !found.equals(HEARTBEAT));
    if (event.equals(END)) {
      throw new IllegalStateException("the stream has ended");
    }
    return event;
  }

  /** Skips all events until the stream sends a heartbeat. */
  public void awaitHeartbeat() {
    if (await(HEARTBEAT::equals).equals(END)) {
      throw new IllegalStateException("the stream has ended");
    }
  }

  /** Skips all events until the stream ends. */
  public void awaitEnd() {
    await(END::equals);
  }

  private Event await(Predicate<Event> wanted) {
    try {
      while (true) {
        @Nullable Event event = events.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
          throw new IllegalStateException("the stream sends nothing");
        }
        if (!event.equals(END) && !event.equals(HEARTBEAT)) {
          listener.accept(event);
        }
        if (event.equals(END) || wanted.test(event)) {
          return event;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an event", e);
    }
  }

  private void read() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      String id = "";
      String name = "";
      JsonNode data = MissingNode.getInstance();
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          id = line.substring("id:".length()).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          data = ApiClient.JSON.readTree(line.substring("data:".length()));
        } else if (line.startsWith(":")) {
          events.add(HEARTBEAT);
        } else if (line.isEmpty() && !data.isMissingNode()) {
          events.add(new Event(id, name, data));
          name = "";
          data = MissingNode.getInstance();
        }
      }
    } catch (IOException e) {
      // The client or the service closed the connection, so the stream has ended.
    }
    events.add(END);
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a stream", e);
    }
  }
}
