package org.cpor.notification.delivery.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides whether an IP address belongs to the public internet, according to the special-purpose
 * registries of IANA (RFC 6890). A partner chooses the URL of its webhook; the URL must not lead to
 * a host of the platform's own network.
 */
public final class InternetAddress {

  private record Block(InetAddress network, int prefixBits) {

    static Block of(String notation) {
      int slash = notation.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(notation.substring(0, slash)),
          Integer.parseInt(notation.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      byte[] prefix = network.getAddress();
      for (int bit = 0; bit < prefixBits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> SPECIAL_IPV4 =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // shared by a carrier's customers
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, and the metadata of clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // assigned to protocols
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays to IPv6
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4") // reserved, and broadcast
          .map(Block::of)
          .toList();

  /**
   * The block of the public addresses. Loopback, link-local, unique local and multicast addresses
   * are outside this block. Addresses that are mapped from IPv4 or translated to IPv4 are also
   * outside.
   */
  private static final Block GLOBAL_IPV6 = Block.of("2000::/3");

  private static final List<Block> SPECIAL_IPV6 =
      Stream.of(
              "2001::/23", // assigned to protocols, Teredo among them
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: an IPv4 address inside
              "3fff::/20") // documentation
          .map(Block::of)
          .toList();

  private InternetAddress() {}

  /** Whether {@code address} is public. An IPv4 address that is mapped to IPv6 counts as IPv4. */
  public static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? SPECIAL_IPV4.stream().noneMatch(block -> block.contains(address))
        : GLOBAL_IPV6.contains(address)
            && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(address));
  }
}
