package org.cpor.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a connection's answers leave. What the system's own buffer takes has left; bytes
 * that wait wait for the client.
 */
final class SentBytes {

  /** Of writes that have left as a whole. */
  private long whole;

  private volatile @Nullable Waiting waiting;

  /** Bytes that wait without a pause. */
  private static final class Waiting {

    private final long since = System.nanoTime();
    private final long before;
    private long lastMoved = since;
    private long lastSeen;

    Waiting(long sent) {
      before = sent;
      lastSeen = sent;
    }

    boolean isOverdue(long sent, HttpLimits.Times times) {
      long now = System.nanoTime();
      if (sent != lastSeen) {
        lastSeen = sent;
        lastMoved = now;
      }
      Duration waited = Duration.ofNanos(now - since);
      return Duration.ofNanos(now - lastMoved).compareTo(times.answerStandstill()) > 0
          || (waited.compareTo(times.answerGrace()) > 0
              && sent - before < waited.toSeconds() * times.leastAnswerBytesPerSecond());
    }
  }

  static boolean areWaiting(Channel channel) {
    @Nullable ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer != null && buffer.totalPendingWriteBytes() > 0;
  }

  /** The promise to write {@code message} with: it counts the bytes once they have left. */
  ChannelPromise counted(Object message, ChannelPromise promise) {
    long bytes = bytes(message);
    return bytes == 0 ? promise : promise.unvoid().addListener(written -> whole += bytes);
  }

  private static long bytes(Object message) {
    return switch (message) {
      case ByteBuf bytes -> bytes.readableBytes();
      case ByteBufHolder holder -> holder.content().readableBytes();
      case FileRegion file -> file.count();
      default -> 0;
    };
  }

  /** No bytes wait, or the client need not take them. */
  void forget() {
    waiting = null;
  }

  /**
   * Whether the client takes the bytes that wait more slowly than it may. To be called every second
   * while there are any, on the event loop.
   */
  boolean isOverdue(Channel channel, HttpLimits.Times times) {
    @Nullable ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    if (buffer == null || buffer.totalPendingWriteBytes() == 0) {
      forget();
      return false;
    }
    long sent = whole + buffer.currentProgress();
    @Nullable Waiting since = waiting;
    if (since == null) {
      waiting = new Waiting(sent);
      return false;
    }
    return since.isOverdue(sent, times);
  }
}
