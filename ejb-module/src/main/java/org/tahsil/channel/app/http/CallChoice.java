package org.tahsil.channel.app.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.app.Breakers;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.store.CallHandStore;
import org.tahsil.shared.time.RealTime;

/**
 * Gives a call to the first telephone system that takes it. Which one may have it is written down
 * before it is asked; as long as that stands no other is asked, also after a restart: each knows
 * only its own calls again.
 */
final class CallChoice {
  private static final Logger LOG = System.getLogger(CallChoice.class.getName());

  /** Nobody was asked: what the books say of the call is not to be had. */
  private static final String BOOKS_AWAY = "BOOKS_AWAY";

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final List<KnowingPeer> peers;
  private final CallHandStore hands;
  private final Breakers breakers = new Breakers();

  CallChoice(List<KnowingPeer> peers, CallHandStore hands) {
    this.peers = List.copyOf(peers);
    this.hands = hands;
  }

  boolean isEmpty() {
    return peers.isEmpty();
  }

  /**
   * Where it cannot be seen who may have the call it is put off, which makes no doubt a failure.
   */
  SendResult submit(UUID id, String job) {
    Optional<String> holder;
    try {
      holder = hands.of(id);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Which telephone system may have a call cannot be read", away);
      return new SendResult.Busy(BOOKS_AWAY, PAUSE);
    }
    return holder.isPresent() ? askAgain(holder.get(), id, job) : askFirst(id, job);
  }

  /** What is no answer of the one that may have it leaves the doubt as it was. */
  private SendResult askAgain(String holder, UUID id, String job) {
    Instant now = RealTime.now();
    SendResult result =
        peers.stream()
            .filter(peer -> peer.name().equals(holder))
            .findFirst()
            .map(peer -> breakers.lets(holder, now) ? asked(peer, id, job) : refused("AT_REST"))
            .orElseGet(() -> refused("GONE"));
    return result instanceof SendResult.Refused refused && !refused.failure().permanent()
        ? new SendResult.Unsure(refused.failure().code())
        : result;
  }

  private SendResult askFirst(UUID id, String job) {
    SendResult last = refused(peers.isEmpty() ? "MISSING" : "AT_REST");
    for (KnowingPeer peer : peers) {
      if (!breakers.lets(peer.name(), RealTime.now())) {
        continue;
      }
      try {
        hands.give(id, peer.name());
      } catch (RuntimeException away) {
        LOG.log(Level.WARNING, "Which telephone system is asked cannot be written down", away);
        return new SendResult.Refused(new Failure(BOOKS_AWAY, false));
      }
      last = asked(peer, id, job);
      if (mayHave(last)) {
        return last;
      }
      hands.takeBack(id);
      if (!(last instanceof SendResult.Refused refused) || refused.failure().permanent()) {
        return last;
      }
    }
    return last;
  }

  private SendResult asked(KnowingPeer peer, UUID id, String job) {
    Instant now = RealTime.now();
    SendResult result = peer.submit(id, job);
    breakers.learn(peer.name(), result, now);
    return result;
  }

  private static boolean mayHave(SendResult result) {
    return result instanceof SendResult.Accepted
        || result instanceof SendResult.Unsure
        || (result instanceof SendResult.Busy busy && busy.code().equals(KnowingPeer.IN_WORK_CODE));
  }

  private static SendResult refused(String why) {
    return new SendResult.Refused(new Failure("GATEWAY_" + why, false));
  }
}
