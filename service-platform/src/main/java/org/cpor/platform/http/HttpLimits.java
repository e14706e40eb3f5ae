package org.cpor.platform.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The limits of connections and requests, by the names that they have in the configuration below
 * {@code cpor.http}.
 *
 * @param bodies how large a request's body may be, by its path
 * @param times how long a client may take
 * @param counts how many connections there may be
 * @param trustedProxies the addresses whose connections are of many clients, and have no limit of
 *     one address
 */
record HttpLimits(BodySizes bodies, Times times, Counts counts, Set<InetAddress> trustedProxies) {

  /**
   * How long a client may take.
   *
   * @param firstHead from the connection to the head of its first request
   * @param keepAlive from an answer to the head of the next request
   * @param bodyStandstill without a byte of a body that is expected
   * @param bodyGrace after so long, a body must have come at the least rate, on average
   * @param leastBytesPerSecond that rate
   * @param answerStandstill without taking a byte of an answer that waits for it, once it has sent
   *     its request
   * @param answerGrace after so long, it must have taken an answer that waits at the least rate, on
   *     average
   * @param leastAnswerBytesPerSecond that rate
   * @param lingering for how long a connection stays open after its last answer, while its client
   *     still sends
   */
  record Times(
      Duration firstHead,
      Duration keepAlive,
      Duration bodyStandstill,
      Duration bodyGrace,
      int leastBytesPerSecond,
      Duration answerStandstill,
      Duration answerGrace,
      int leastAnswerBytesPerSecond,
      Duration lingering) {}

  /**
   * How many connections there may be.
   *
   * @param connections in all
   * @param ofAddress of one address
   * @param receivingOfAddress of one address, with requests whose bodies are not there yet
   */
  record Counts(int connections, int ofAddress, int receivingOfAddress) {}

  static HttpLimits of(Config config) {
    return new HttpLimits(
        BodySizes.of(config),
        new Times(
            duration(config, "first-head-within"),
            duration(config, "keep-alive"),
            duration(config, "body-standstill"),
            duration(config, "body-grace"),
            number(config, "body-least-bytes-per-second"),
            duration(config, "answer-standstill"),
            duration(config, "answer-grace"),
            number(config, "answer-least-bytes-per-second"),
            duration(config, "lingering")),
        new Counts(
            number(config, "max-connections"),
            number(config, "max-connections-of-address"),
            number(config, "max-receiving-of-address")),
        config
            .getOptionalValues("cpor.http.trusted-proxies", String.class)
            .orElse(List.of())
            .stream()
            .map(HttpLimits::address)
            .collect(toUnmodifiableSet()));
  }

  private static Duration duration(Config config, String name) {
    return config.getValue("cpor.http." + name, Duration.class);
  }

  private static int number(Config config, String name) {
    return config.getValue("cpor.http." + name, Integer.class);
  }

  private static InetAddress address(String text) {
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(text.strip());
    if (address == null) {
      throw new IllegalArgumentException("cpor.http.trusted-proxies has no IP address: " + text);
    }
    return address;
  }
}
