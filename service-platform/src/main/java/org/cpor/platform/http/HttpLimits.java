package org.cpor.platform.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cpor.platform.http.body.BodySizes;
import org.eclipse.microprofile.config.Config;

/**
 * The limits of connections and requests: the settings {@code cpor.http.*}.
 *
 * @param bodies the maximum sizes of bodies
 * @param times the time limits for a client
 * @param counts the maximum numbers of connections
 * @param trustedProxies addresses of proxies; the connections of a proxy belong to many clients, so
 *     the limits for one address do not apply
 */
record HttpLimits(BodySizes bodies, Times times, Counts counts, Set<InetAddress> trustedProxies) {

  /**
   * The time limits for a client.
   *
   * @param firstHead the maximum time from the beginning of a connection to the head of its first
   *     request
   * @param keepAlive the maximum time from an answer to the head of the next request
   * @param bodyStandstill the maximum time in which a client sends no byte of an incomplete body
   * @param bodyGrace the time after which the average rate of a body must be at least {@code
   *     leastBytesPerSecond}
   * @param leastBytesPerSecond the minimum average rate of a body
   * @param answerStandstill the maximum time in which a client reads no byte of a waiting answer,
   *     after the client has sent its request
   * @param answerGrace the time after which the average rate of reading an answer must be at least
   *     {@code leastAnswerBytesPerSecond}
   * @param leastAnswerBytesPerSecond the minimum average rate of reading an answer
   * @param lingering how long a connection stays open after its last answer, if its client still
   *     sends
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
   * The maximum numbers of connections.
   *
   * @param connections in total
   * @param ofAddress from one address
   * @param receivingOfAddress from one address, while the body of a request is incomplete
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
