package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.channel.EmailAddress;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.store.InboundTextStore.Sender;
import org.tahsil.shared.text.Sentences;

/** The one message that tells a customer that an opt-out is taken, where the policy lets it go. */
@ApplicationScoped
public class OptOutConfirmation {
  private static final String BUNDLE = "org.tahsil.contact.confirmations";
  private static final String SYSTEM = "system";

  @Inject private Contacts contacts;
  @Inject private Portfolios portfolios;
  @Inject private Outbox outbox;

  /** Queues it for the address; false: it does not go, or the product cannot answer there. */
  boolean confirm(Sender sender, InboundText text) {
    if (!canAnswer(text)) {
      return false;
    }
    Portfolio portfolio = portfolios.byId(sender.portfolios().get(0));
    String language = language(sender.language());
    ContactDecision decision =
        contacts
            .decide(
                portfolio,
                List.of(request(sender, text, portfolio, language)),
                DecisionStage.SEND,
                SYSTEM)
            .get(0);
    return decision.answer().verdict().verdict() != Verdict.BLOCK
        && outbox.queue(List.of(mail(sender, text, portfolio, language))) > 0;
  }

  private static boolean canAnswer(InboundText text) {
    String address = Address.of(text.sender()).map(Address::text).orElse("");
    return text.medium().equals(Medium.SMS.name())
        ? address.startsWith("+")
        : text.medium().equals(Medium.EMAIL.name()) && EmailAddress.parse(address).isPresent();
  }

  private ContactRequest request(
      Sender sender, InboundText text, Portfolio portfolio, String language) {
    return new ContactRequest(
        "opt-out:%s:%s".formatted(text.medium(), text.reference()),
        ContactChannel.valueOf(text.medium()),
        ContactPurpose.OPT_OUT_CONFIRMATION,
        ContactBy.MACHINE,
        Addressee.CUSTOMER,
        sender.ref().value(),
        null,
        text.sender(),
        new MessageContent(true, true, false, false, null, language),
        portfolios.now(portfolio));
  }

  private static Outbox.OutboundMail mail(
      Sender sender, InboundText text, Portfolio portfolio, String language) {
    Sentences words =
        Sentences.of(
            BUNDLE, Locale.forLanguageTag(language), OptOutConfirmation.class.getClassLoader());
    Map<String, Object> facts = Map.of("portfolio", portfolio.name());
    Medium medium = Medium.valueOf(text.medium());
    boolean mail = medium == Medium.EMAIL;
    return new Outbox.OutboundMail(
        text.tenant(),
        sender.id(),
        null,
        Address.of(text.sender()).orElseThrow().text(),
        language,
        mail ? words.sayStrictly("subject", facts) : "",
        mail ? words.sayStrictly("body", facts) + "\n" : words.sayStrictly("text", facts),
        false,
        "opt-out:%s:%s".formatted(text.medium(), text.reference()),
        null,
        medium);
  }

  private static String language(@Nullable String of) {
    return of != null && of.toLowerCase(Locale.ROOT).startsWith("ar") ? "ar" : "en";
  }
}
