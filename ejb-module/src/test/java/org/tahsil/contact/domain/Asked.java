package org.tahsil.contact.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Finding;
import org.tahsil.contact.MessageContent;

/** Puts a question to the policy step by step; by default a lawful call about DEBT. */
final class Asked {
  static final String NUMBER = "+1 212 555 0100";
  static final ZoneId EASTERN = ZoneId.of("America/New_York");
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");
  static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final MessageContent GOOD = new MessageContent(true, true, true, false, true, "en");

  private @Nullable String jurisdiction;
  private CreditorRole role = CreditorRole.CREDITOR;
  private ZoneId zone;
  private List<ZoneId> number = List.of();
  private List<ZoneId> address;
  private List<String> chosen = List.of();
  private final Map<String, String> house = new HashMap<>();
  private List<LocalDate> holidays = List.of();
  private int contactsToday;
  private final List<Barrier> barriers = new ArrayList<>();
  private @Nullable Instant firstContact;
  private final List<CustomerFact> customer = new ArrayList<>();
  private final List<PastContact> history = new ArrayList<>();
  private final List<SetAside> exemptions = new ArrayList<>();
  private ContactChannel channel = ContactChannel.CALL;
  private ContactPurpose purpose = ContactPurpose.COLLECTION;
  private ContactBy by = ContactBy.PERSON;
  private Addressee to = Addressee.CUSTOMER;
  private @Nullable String to1 = NUMBER;
  private MessageContent content = GOOD;

  private Asked(@Nullable String jurisdiction, ZoneId zone) {
    this.jurisdiction = jurisdiction;
    this.zone = zone;
    this.address = List.of(zone);
  }

  /** A third-party collector in the United States, the customer in the eastern zone. */
  static Asked inUs() {
    return in("US", EASTERN).role(CreditorRole.COLLECTOR);
  }

  static Asked in(@Nullable String jurisdiction, ZoneId zone) {
    return new Asked(jurisdiction, zone);
  }

  Asked role(CreditorRole given) {
    role = given;
    return this;
  }

  Asked places(List<ZoneId> ofAddress, List<ZoneId> ofNumber) {
    address = ofAddress;
    number = ofNumber;
    return this;
  }

  Asked chosen(String... packs) {
    chosen = List.of(packs);
    return this;
  }

  Asked house(String term, String value) {
    house.put(term, value);
    return this;
  }

  Asked holidays(LocalDate... days) {
    holidays = List.of(days);
    return this;
  }

  Asked contactsToday(int made) {
    contactsToday = made;
    return this;
  }

  Asked barrier(String kind, @Nullable LocalDate until) {
    barriers.add(new Barrier(kind, null, until));
    return this;
  }

  Asked firstContact(LocalDateTime local) {
    firstContact = local.atZone(zone).toInstant();
    return this;
  }

  Asked fact(CustomerFact fact) {
    customer.add(fact);
    return this;
  }

  /** A fact of everything, without end. */
  Asked fact(FactKind kind, LocalDateTime since) {
    return fact(kind, since, null);
  }

  Asked fact(FactKind kind, LocalDateTime since, @Nullable String detail) {
    Instant at = since.atZone(zone).toInstant();
    return fact(new CustomerFact(kind, null, null, null, true, at, null, detail));
  }

  /** Two people have set a house rule aside. */
  Asked exempt(SetAside aside) {
    exemptions.add(aside);
    return this;
  }

  Asked past(PastContact... contacts) {
    history.addAll(Arrays.asList(contacts));
    return this;
  }

  /** Calls that rang, about DEBT, on local days of 2026, an hour apart from 10:00. */
  Asked rang(LocalDate day, int times) {
    for (int i = 0; i < times; i++) {
      past(call(day.atTime(10 + i, 0), CallResult.UNANSWERED));
    }
    return this;
  }

  PastContact call(LocalDateTime local, CallResult result) {
    return new PastContact(
        local.atZone(zone).toInstant(),
        ContactChannel.CALL,
        false,
        "DEBT",
        NUMBER,
        result,
        false,
        Addressee.CUSTOMER,
        false,
        null);
  }

  Asked by(ContactBy given) {
    by = given;
    return this;
  }

  Asked channel(ContactChannel given, @Nullable String where) {
    channel = given;
    to1 = where;
    return this;
  }

  Asked purpose(ContactPurpose given) {
    purpose = given;
    return this;
  }

  Asked to(Addressee given) {
    to = given;
    return this;
  }

  Asked content(MessageContent given) {
    content = given;
    return this;
  }

  Question question(LocalDateTime local) {
    return question(local.atZone(zone).toInstant());
  }

  Question question(Instant at) {
    BookFacts book =
        new BookFacts(jurisdiction, role, zone, chosen, house, holidays, contactsToday);
    ContactFacts facts =
        new ContactFacts(
            book,
            new Places(List.of(), address, number),
            new DebtFacts(barriers, firstContact),
            customer,
            history,
            exemptions);
    ContactRequest request =
        new ContactRequest("R1", channel, purpose, by, to, "CUST", "DEBT", to1, content, at);
    return new Question(request, facts, at);
  }

  ContactVerdict at(LocalDateTime local) {
    return decide(question(local));
  }

  static ContactVerdict decide(Question question) {
    LocalDate day = question.day(question.facts().book().zone());
    return new ContactPolicy(RulePacks.binding(question.facts(), day)).decide(question);
  }

  static Finding finding(ContactVerdict verdict, String pack, String rule) {
    return verdict.findings().stream()
        .filter(found -> found.pack().startsWith(pack + ":") && found.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** Rules that forbid, as PACK.RULE. */
  static List<String> against(ContactVerdict verdict) {
    return verdict.against().map(Asked::name).toList();
  }

  /** Rules that warn, as PACK.RULE. */
  static List<String> warnings(ContactVerdict verdict) {
    return verdict.findings().stream()
        .filter(found -> found.outcome() == org.tahsil.contact.RuleOutcome.WARNED)
        .map(Asked::name)
        .toList();
  }

  private static String name(Finding found) {
    return found.pack().substring(0, found.pack().indexOf(':')) + "." + found.rule();
  }
}
