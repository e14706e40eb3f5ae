package org.cpor.intake.stream.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.intake.stream.domain.Position;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Checks all open streams once a second. This class wakes the streams of a claim that this process
 * or another process has changed. This class closes a stream when the token of its reader has
 * expired, when the stream has been open for a day, or when the reader needs longer than {@code
 * cpor.streams.send-timeout} to read an event.
 */
@ApplicationScoped
class StreamTicker {

  private static final Logger LOG = Logger.getLogger(StreamTicker.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final OpenStreams streams;
  private final LatestPositions latest;
  private final Duration sendTimeout;
  private final Thread thread =
      Thread.ofPlatform().name("stream-ticker").daemon().unstarted(this::run);

  StreamTicker(
      OpenStreams streams,
      LatestPositions latest,
      @ConfigProperty(name = "cpor.streams.send-timeout") Duration sendTimeout) {
    this.streams = streams;
    this.latest = latest;
    this.sendTimeout = sendTimeout;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /**
   * Closes all streams. The readers of the streams reconnect to another process, or to this process
   * after its restart.
   */
  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
    streams.all().forEach(OpenStream::close);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(INTERVAL);
        tick();
      }
    } catch (InterruptedException e) {
      // The service is stopping.
    }
  }

  private void tick() {
    List<OpenStream> open = streams.all();
    for (OpenStream stream : open) {
      if (stream.isStuck(sendTimeout)) {
        LOG.infof("closed a stream whose reader does not read: claim=%s", stream.claimId());
        stream.hangUp();
      } else if (stream.isExpired()) {
        stream.close();
      }
    }
    if (!open.isEmpty()) {
      wakeThoseBehind(open);
    }
  }

  private void wakeThoseBehind(List<OpenStream> open) {
    try {
      Map<UUID, Position> positions =
          latest.of(open.stream().map(OpenStream::claimId).collect(toSet()));
      for (OpenStream stream : open) {
        Position position = positions.get(stream.claimId());
        if (position != null && position.isBeyond(stream.position())) {
          stream.wake();
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("the positions of claims cannot be read; the next try is in a second", e);
    }
  }
}
