package org.tahsil.channel.app.smpp;

import java.time.Duration;

/**
 * One gateway of text messages and how it wants to be spoken to.
 *
 * @param name by which its parts and receipts are kept
 * @param login system id and password of the bind
 * @param sender what phones show as the sender: digits, or up to eleven letters
 * @param perSecond how many parts a second it takes at most
 * @param window how many parts may wait for their answer at a time
 * @param answerWithin after which time without an answer a part is in doubt
 * @param keepAlive after which silence the line is asked whether it lives
 */
public record GatewaySettings(
    String name,
    Address address,
    Login login,
    String sender,
    int perSecond,
    int window,
    Duration answerWithin,
    Duration keepAlive) {

  /** Where it listens. */
  public record Address(String host, int port) {}

  /** Who we are. */
  public record Login(String systemId, String password) {

    @Override
    public String toString() {
      return "Login[" + systemId + "]";
    }
  }
}
