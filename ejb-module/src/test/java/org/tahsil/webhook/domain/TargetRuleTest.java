package org.tahsil.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRuleTest {
  private static final URI SECURE = URI.create("https://hooks.example.com/in");
  private final TargetRule strict = new TargetRule(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00:ec2::254",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:a00:1::1"
      })
  void whatIsNotPublicIsRefused(String address) throws Exception {
    assertThat(strict.fault(SECURE, at(address))).contains("ADDRESS_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.1.1",
        "2606:4700::1111",
        "2a00:1450:4001::1"
      })
  void whatIsPublicMayBeCalled(String address) throws Exception {
    assertThat(strict.fault(SECURE, at(address))).isEmpty();
  }

  @Test
  void oneAddressInsideIsEnoughToRefuse() throws Exception {
    assertThat(strict.fault(SECURE, at("8.8.8.8", "10.0.0.1"))).contains("ADDRESS_REFUSED");
    assertThat(strict.fault(SECURE, List.of())).contains("HOST_UNKNOWN");
  }

  @Test
  void anAllowedNetworkMayBeCalledAndPlainHttpOnlyOnThisMachine() throws Exception {
    TargetRule rule = new TargetRule(Network.networks("10.1.0.0/16, 127.0.0.1"));
    URI plain = URI.create("http://hooks.example.com/in");
    assertThat(rule.fault(SECURE, at("10.1.2.3"))).isEmpty();
    assertThat(rule.fault(SECURE, at("10.2.2.3"))).contains("ADDRESS_REFUSED");
    assertThat(rule.fault(plain, at("10.1.2.3"))).contains("HTTPS_NEEDED");
    assertThat(rule.fault(plain, at("8.8.8.8"))).contains("HTTPS_NEEDED");
    assertThat(rule.fault(plain, at("127.0.0.1"))).isEmpty();
    assertThat(rule.fault(plain, at("127.0.0.2"))).contains("ADDRESS_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "https:///in",
        "https://user:pass@example.com/",
        "example.com",
        "https://example.com/#part",
        "https://exa mple.com",
        "https://example.com:0/",
        "https://example.com:70000/",
        "HTTPS",
        ""
      })
  void whatIsNoAddressOfAnEndpointCannotBeRead(String url) {
    assertThat(TargetRule.parse(url)).isEmpty();
  }

  @Test
  void anAddressMayHavePortPathAndQuery() {
    assertThat(TargetRule.parse("https://example.com:8443/a?b=c")).isPresent();
    assertThat(TargetRule.parse("https://example.com/" + "a".repeat(2000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", "::/129"})
  void aNetworkThatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> Network.networks(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<InetAddress> at(String... addresses) throws UnknownHostException {
    List<InetAddress> all = new java.util.ArrayList<>();
    for (String address : addresses) {
      all.add(InetAddress.getByName(address));
    }
    return all;
  }
}
