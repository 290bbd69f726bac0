package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.channel.InboundText;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts.Telling;
import org.tahsil.contact.domain.Keywords;
import org.tahsil.contact.domain.OptOutWord;
import org.tahsil.contact.store.FactStore;
import org.tahsil.contact.store.InboundTextStore.Sender;
import org.tahsil.contact.store.PartyStore.Party;

/** Opt-outs by the customer's own word, of the address and medium it came by. */
@ApplicationScoped
public class OptOuts {
  @Inject private FactStore facts;
  @Inject private Portfolios portfolios;
  @Inject private TermsInForce terms;
  @Inject private CustomerPlaces places;

  /** Takes an opt-out; false: it stands already. */
  boolean stop(Sender sender, InboundText text, Instant at) {
    return kept(sender, text, word(sender, text).stop(at));
  }

  /** Ends an opt-out where the law lets the customer's word alone do so; false: nothing changed. */
  boolean start(Sender sender, InboundText text, Instant at) {
    return Keywords.startCounts(laws(sender, text))
        && kept(sender, text, word(sender, text).start(at));
  }

  /** Whether an opt-out of the address and medium stands. */
  boolean stands(Sender sender, InboundText text) {
    return word(sender, text).stands();
  }

  private OptOutWord word(Sender sender, InboundText text) {
    Portfolio portfolio = portfolios.byId(sender.portfolios().get(0));
    List<CustomerFact> known =
        facts.of(portfolio, List.of(sender.id())).getOrDefault(sender.id(), List.of());
    List<String> countries =
        Stream.ofNullable(sender.points().country()).filter(code -> !code.isBlank()).toList();
    return new OptOutWord(known, ContactChannel.valueOf(text.medium()), text.sender(), countries);
  }

  private boolean kept(Sender sender, InboundText text, Optional<CustomerFact> fact) {
    String source = "%s %s".formatted(text.medium(), text.reference());
    fact.ifPresent(
        word -> facts.add(sender.id(), null, word, new Telling(source, "customer", true)));
    return fact.isPresent();
  }

  private Set<String> laws(Sender sender, InboundText text) {
    Party party =
        new Party(sender.id(), null, sender.points().country(), null, sender.points().phone());
    Set<String> laws = new TreeSet<>(places.of(party, text.sender()).countries());
    for (var id : sender.portfolios()) {
      Portfolio portfolio = portfolios.byId(id);
      String law =
          terms
              .on(portfolio, terms.dated(portfolio), portfolios.businessDate(portfolio))
              .jurisdiction();
      laws.add(law == null ? "UNKNOWN" : law);
    }
    return laws;
  }
}
