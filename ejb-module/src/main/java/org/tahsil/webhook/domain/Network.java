package org.tahsil.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as {@code 10.0.0.0/8}.
 *
 * @param bits how many leading bits of {@code base} all its addresses have
 */
public record Network(InetAddress base, int bits) {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * What lies inside a company or machine, or is nobody's: never called unless allowed by name.
   * From the registries of special-purpose addresses; ranges that carry an IPv4 address inside an
   * IPv6 one are closed as a whole.
   */
  private static final List<Network> CLOSED =
      networks(
          "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,"
              + "192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,"
              + "203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,"
              + "::/96,64:ff9b::/96,64:ff9b:1::/48,100::/64,2001::/23,2001:db8::/32,2002::/16,"
              + "3fff::/20,5f00::/16,fc00::/7,fe80::/10,fec0::/10,ff00::/8");

  /**
   * Reads networks divided by commas; an address alone is a network of one.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static List<Network> networks(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(Network::of)
        .toList();
  }

  /** Whether the address belongs to no public host. */
  public static boolean isClosed(InetAddress address) {
    return CLOSED.stream().anyMatch(network -> network.holds(address));
  }

  /** Whether the address lies in it; one of the other family never does. */
  public boolean holds(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Network of(String text) {
    String[] parts = text.split("/", -1);
    if (!LITERAL.matcher(parts[0]).matches() || parts.length > 2) {
      throw new IllegalArgumentException(text + " is no network such as 10.0.0.0/8");
    }
    try {
      InetAddress base = InetAddress.getByName(parts[0]);
      int most = base.getAddress().length * 8;
      int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > most) {
        throw new IllegalArgumentException(text + " has more bits than an address");
      }
      return new Network(base, bits);
    } catch (UnknownHostException unreadable) {
      throw new IllegalArgumentException(text + " is no network", unreadable);
    }
  }
}
