package org.tahsil.contact.app;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.DecisionWish;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Finding;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestLedger;

/** Contacts over real books: portfolio P in OMR, Wednesday 2025-01-15, 14:00 in Muscat. */
final class TestContacts {
  static final Instant NOW = Instant.parse("2025-01-15T10:00:00Z");
  static final String NUMBER = "+968 1000 1001";
  private static final MessageContent CONTENT =
      new MessageContent(true, true, true, false, true, "en");

  private final TestLedger books;

  /** More beans may be given. */
  TestContacts(Object... more) {
    books =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            "2025-01-15",
            Stream.concat(ContactBeans.all().stream(), Stream.of(more)).toArray());
    account("A");
  }

  /** Customer C-ref in Muscat with an account; returns the account's surrogate key. */
  long account(String ref) {
    long id = books.account(ref);
    sql(
        "update customer set phone = '%s', email = 'a@example.org', time_zone = 'Asia/Muscat',"
                .formatted(NUMBER)
            + " country = 'OM' where customer_ref = 'C-"
            + ref
            + "'");
    return id;
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Contacts contacts() {
    return books.server().get(Contacts.class);
  }

  ContactSettings settings() {
    return books.server().get(ContactSettings.class);
  }

  CustomerFacts facts() {
    return books.server().get(CustomerFacts.class);
  }

  void sql(String statement) {
    books.server().jdbi().useHandle(handle -> handle.execute(statement));
  }

  /** A fact of customer C-A since an hour ago. */
  ToldFact tell(FactKind kind, @Nullable ContactChannel channel, @Nullable String address) {
    return tell(kind, channel, address, true, NOW.minusSeconds(3600));
  }

  ToldFact tell(
      FactKind kind,
      @Nullable ContactChannel channel,
      @Nullable String address,
      boolean stands,
      Instant since) {
    return facts()
        .tell(
            portfolio(),
            new CustomerRef("C-A"),
            new CustomerFact(kind, channel, address, null, stands, since, null, null),
            new CustomerFacts.Telling("Call of the day", "anna", true));
  }

  static ContactRequest mail(String reference, Instant at) {
    return request(reference, ContactChannel.EMAIL, "a@example.org", at);
  }

  static ContactRequest call(String reference, Instant at) {
    return request(reference, ContactChannel.CALL, NUMBER, at);
  }

  static ContactRequest request(
      String reference, ContactChannel channel, String address, Instant at) {
    return new ContactRequest(
        reference,
        channel,
        ContactPurpose.COLLECTION,
        ContactBy.MACHINE,
        Addressee.CUSTOMER,
        "C-A",
        "A",
        address,
        CONTENT,
        at);
  }

  ContactDecision decide(ContactRequest request) {
    return contacts().decide(portfolio(), List.of(request), DecisionStage.QUEUE, "system").get(0);
  }

  /** Under the caller's own reference. */
  ContactDecision keep(ContactRequest request, DecisionStage stage) {
    return contacts().keep(portfolio(), new DecisionWish(request, stage, false), "anna");
  }

  /** The same without an instant named, when the portfolio's clock stands at the request's. */
  ContactDecision keepNow(ContactRequest request) {
    books.portfolios().moveClock(portfolio(), request.at());
    return contacts()
        .keep(portfolio(), new DecisionWish(request, DecisionStage.SEND, true), "anna");
  }

  /** The reference that the product asked under. */
  static String name(ContactDecision decision) {
    return decision.answer().request().reference().replaceFirst("^SYSTEM:(.+):[0-9a-f]{64}$", "$1");
  }

  static List<String> against(ContactDecision decision) {
    return decision.answer().verdict().against().map(Finding::rule).toList();
  }
}
