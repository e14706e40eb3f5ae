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
 * Measures how fast the answers of a connection are sent. Bytes in the buffer of the operating
 * system count as sent. All other bytes wait until the client reads.
 */
final class SentBytes {

  /** The number of bytes of completed writes. */
  private long whole;

  private volatile @Nullable Waiting waiting;

  /** A period in which some bytes wait all the time. */
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

  /**
   * Returns the promise for the write of {@code message}. When the promise completes, the bytes are
   * counted.
   */
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

  /** Ends the period, because no bytes wait, or because the client does not have to read yet. */
  void forget() {
    waiting = null;
  }

  /**
   * Whether the client reads the waiting bytes more slowly than {@code times} allow. Must be called
   * on the event loop, every second while bytes wait.
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
