package org.tahsil.contact.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.channel.OptOutLinks.Sent;
import org.tahsil.contact.Replies;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.InboundTextRule;
import org.tahsil.contact.domain.Keywords;
import org.tahsil.contact.store.InboundTextStore;
import org.tahsil.contact.store.InboundTextStore.Points;
import org.tahsil.contact.store.InboundTextStore.Sender;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Takes texts in, each once, and obeys their words. */
@Stateless
@Local(Replies.class)
public class RepliesService implements Replies {
  /** A word counts before whatever is decided at its own instant. */
  private static final Duration BEFORE = Duration.ofSeconds(1);

  private static final long MICROS = 1_000_000;
  private static final String LINK = "LINK:";
  private static final String BY_LINK = "opt-out link";

  @Inject private InboundTextStore texts;
  @Inject private Portfolios portfolios;
  @Inject private Interactions interactions;
  @Inject private OptOutLinks links;
  @Inject private OptOuts optOuts;
  @Inject private OptOutConfirmation confirmation;

  @Override
  public Taken take(InboundText given, String by) {
    InboundText text = plain(given);
    InboundTextRule.fault(text, RealTime.now())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    List<Sender> senders = senders(text);
    Taken taken = kept(text, senders, by);
    if (taken.heeded() && taken.word() == Word.STOP) {
      confirmation.confirm(senders.get(0), text);
    }
    return taken;
  }

  @Override
  public boolean optOut(String token) {
    Optional<Sent> sent = links.read(token);
    sent.ifPresent(this::optOut);
    return sent.isPresent();
  }

  private void optOut(Sent sent) {
    Instant now = RealTime.now();
    InboundText text =
        plain(
            new InboundText(
                sent.tenant(),
                sent.medium(),
                sent.recipient(),
                "STOP",
                now,
                LINK + sent.message()));
    List<Sender> senders = senders(text);
    if (senders.isEmpty()) {
      kept(text, senders, BY_LINK);
    } else if (!senders.stream().allMatch(sender -> optOuts.stands(sender, text))) {
      kept(text.under(text.reference() + ":" + now), senders, BY_LINK);
    }
  }

  private Taken kept(InboundText text, List<Sender> senders, String by) {
    Word word = Keywords.in(text.text()).orElse(null);
    String ending = InboundTextRule.ending(text.sender()).orElse("");
    Optional<Long> key =
        texts.add(new InboundTextStore.New(text, ending, earliest(text), word, senders.size(), by));
    if (key.isEmpty()) {
      return new Taken(known(text), word, false, refs(senders), true);
    }
    boolean heeded = false;
    for (Sender sender : senders) {
      heeded |= heard(sender, text, word, key.get());
    }
    return new Taken(key.get(), word, heeded, refs(senders), false);
  }

  private List<Sender> senders(InboundText text) {
    return InboundTextRule.ending(text.sender())
        .map(ending -> texts.senders(text.tenant(), ending))
        .orElse(List.of())
        .stream()
        .filter(sender -> isFrom(sender.points(), text))
        .toList();
  }

  private static List<CustomerRef> refs(List<Sender> senders) {
    return senders.stream().map(Sender::ref).toList();
  }

  private long known(InboundText text) {
    return texts
        .same(text)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.conflict(
                        "INBOUND_REFERENCE_TAKEN",
                        "reference",
                        text.reference(),
                        "Another text is known under this reference: use a new one.")));
  }

  private boolean heard(Sender sender, InboundText text, @Nullable Word word, long key) {
    Portfolio portfolio = portfolios.byId(sender.portfolios().get(0));
    Instant at = instant(text, portfolio);
    interactions.take(
        portfolio,
        List.of(
            new InteractionRow(
                sender.ref(),
                null,
                text.medium(),
                at.truncatedTo(ChronoUnit.SECONDS).plus(key % MICROS, ChronoUnit.MICROS),
                "INBOUND",
                word == Word.STOP ? "OPTED_OUT" : "RESPONDED",
                text.text())),
        "system");
    if (word == null) {
      return false;
    }
    return word == Word.STOP ? optOuts.stop(sender, text, at) : optOuts.start(sender, text, at);
  }

  /** Business instant from which a text counts: no later than a second ago. */
  private Instant instant(InboundText text, Portfolio portfolio) {
    Instant latest = portfolios.now(portfolio).minus(BEFORE);
    return text.at().isBefore(latest) ? text.at() : latest.truncatedTo(ChronoUnit.MICROS);
  }

  /** For whoever turns out to have the address, in whichever portfolio. */
  private Instant earliest(InboundText text) {
    return portfolios.list(text.tenant()).stream()
        .map(portfolio -> instant(text, portfolio))
        .min(Instant::compareTo)
        .orElse(text.at());
  }

  private static boolean isFrom(Points points, InboundText text) {
    List<String> countries =
        Stream.ofNullable(points.country()).filter(code -> !code.isBlank()).toList();
    return Address.same(text.sender(), points.phone(), countries)
        || Address.same(text.sender(), points.email(), countries);
  }

  /** As it is kept: without what a database cannot hold, and no longer than what counts. */
  private static InboundText plain(InboundText given) {
    String text = given.text().replace("\u0000", "").strip();
    return new InboundText(
        given.tenant(),
        given.medium().strip().toUpperCase(Locale.ROOT),
        given.sender().replace("\u0000", "").strip(),
        cut(text),
        given.at().truncatedTo(ChronoUnit.MICROS),
        given.reference().strip());
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), InboundTextRule.LONGEST);
    boolean halves = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halves ? end - 1 : end);
  }
}
