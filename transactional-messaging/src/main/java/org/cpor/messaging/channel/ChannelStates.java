package org.cpor.messaging.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cpor.messaging.FailureReason;
import org.jboss.logging.Logger;

/** The states of the incoming channels: running, or ended for a reason. */
@ApplicationScoped
class ChannelStates {

  private static final Logger LOG = Logger.getLogger(ChannelStates.class);

  private final MeterRegistry meters;
  private final Map<String, String> down = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  ChannelStates(MeterRegistry meters) {
    this.meters = meters;
  }

  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent shutdown) {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  void runs(String channel) {
    if (down.remove(channel) != null) {
      LOG.infof("a channel runs again: channel=%s", channel);
    }
  }

  /** Records that the channel ended. The channel will be started again. */
  void ended(String channel, Throwable why) {
    down.put(channel, FailureReason.text(why));
    meters.counter("cpor.channel.restarts", "channel", channel).increment();
    LOG.errorf(why, "a channel ended and will be started again: channel=%s", channel);
  }

  /**
   * Records that the channel's listener ended. The channel runs again only after a restart of the
   * service.
   */
  void lost(String channel) {
    if (!stopping) {
      down.put(channel, "its listener has ended");
      LOG.errorf("a channel has lost its listener, restart the service: channel=%s", channel);
    }
  }

  /** The channels that do not run, each with the reason why the channel ended. */
  Map<String, String> down() {
    return Map.copyOf(down);
  }
}
