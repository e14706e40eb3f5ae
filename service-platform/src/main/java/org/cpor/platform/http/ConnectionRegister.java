package org.cpor.platform.http;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a server, by client address. When there are too many connections, a new
 * connection replaces the connection that has sent nothing for the longest time. A connection is
 * not replaced while its request is being processed. So silent connections and incomplete requests
 * cannot keep out new clients, not even new clients with the same address.
 */
final class ConnectionRegister {

  private static final Logger LOG = Logger.getLogger(ConnectionRegister.class);

  /** A body stands still when none of its bytes has arrived for longer than this duration. */
  private static final Duration STANDSTILL = Duration.ofSeconds(1);

  private final HttpLimits limits;
  private final Map<InetAddress, Set<Connection>> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  ConnectionRegister(HttpLimits limits) {
    this.limits = limits;
  }

  /**
   * Admits a new connection. When there are too many connections, the new connection replaces
   * another connection.
   *
   * @return the admitted connection; empty when there are too many connections and none can be
   *     replaced
   */
  Optional<Connection> admit(Channel channel) {
    Connection connection = new Connection(channel, this);
    @Nullable InetAddress address = connection.address().orElse(null);
    if (address == null) {
      return Optional.of(connection);
    }
    Collection<Connection> ofAddress = of(address);
    if (isLimited(address)
        && ofAddress.size() >= limits.counts().ofAddress()
        && !replaceOne(ofAddress)) {
      return Optional.empty();
    }
    if (count.get() >= limits.counts().connections()
        && !replaceOne(largest())
        && !replaceOne(all())) {
      return Optional.empty();
    }
    byAddress.compute(
        address,
        (key, known) -> {
          Set<Connection> connections = known == null ? ConcurrentHashMap.newKeySet() : known;
          connections.add(connection);
          return connections;
        });
    count.incrementAndGet();
    return Optional.of(connection);
  }

  private boolean replaceOne(Collection<Connection> connections) {
    Optional<Connection> silent =
        connections.stream()
            .filter(connection -> connection.isDispensable(STANDSTILL))
            .max(comparing(Connection::silence));
    silent.ifPresent(connection -> {
      LOG.debugf("A silent connection is closed for a new one: from=%s", connection.address());
      forget(connection);
      connection.end();
    });
    return silent.isPresent();
  }

  void forget(Connection connection) {
    connection
        .address()
        .ifPresent(address ->
            byAddress.computeIfPresent(
                address,
                (key, connections) -> {
                  if (connections.remove(connection)) {
                    count.decrementAndGet();
                  }
                  return connections.isEmpty() ? null : connections;
                }));
  }

  /**
   * Called when a request begins to arrive on {@code connection}. If too many bodies from the
   * address of {@code connection} are incomplete, ends connections of this address on which a body
   * stands still.
   */
  void receives(Connection connection) {
    connection.address().ifPresent(this::endStandstills);
  }

  private void endStandstills(InetAddress address) {
    if (!isLimited(address)) {
      return;
    }
    List<Connection> receiving = of(address).stream().filter(Connection::isReceiving).toList();
    receiving.stream()
        .filter(other -> other.silence().compareTo(STANDSTILL) > 0)
        .sorted(comparing(Connection::silence, Comparator.reverseOrder()))
        .limit(Math.max(0, receiving.size() - limits.counts().receivingOfAddress()))
        .forEach(Connection::end);
  }

  /** Ends the connections that exceed their time limits. Must be called every second. */
  void endOverdue() {
    byAddress.keySet().forEach(this::endStandstills);
    all().stream()
        .filter(connection -> connection.isOverdue(limits.times()))
        .forEach(Connection::end);
    all().forEach(connection -> connection.abortIfUnread(limits.times()));
  }

  private boolean isLimited(InetAddress address) {
    return !limits.trustedProxies().contains(address);
  }

  private Collection<Connection> of(InetAddress address) {
    return byAddress.getOrDefault(address, Set.of());
  }

  private Collection<Connection> largest() {
    return byAddress.entrySet().stream()
        .filter(entry -> isLimited(entry.getKey()))
        .map(Map.Entry::getValue)
        .max(comparingInt(Set::size))
        .orElse(Set.of());
  }

  private List<Connection> all() {
    return byAddress.values().stream().flatMap(Set::stream).toList();
  }
}
