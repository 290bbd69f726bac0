package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestExemptions.ANNA;
import static org.tahsil.contact.app.TestExemptions.BEN;
import static org.tahsil.contact.app.TestExemptions.MAX;
import static org.tahsil.contact.app.TestExemptions.TODAY;
import static org.tahsil.contact.app.TestExemptions.user;
import static org.tahsil.contact.app.TestExemptions.wish;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.ExemptionState;
import org.tahsil.shared.outcome.RefusedException;

/** A house rule is set aside by two people, for a reason and until a day. */
class ExemptionsIT {
  private final TestExemptions office = new TestExemptions();

  @Test
  void oneAsksAndAnotherAgrees() {
    Exemption asked = office.ask(wish(5), ANNA);
    assertThat(asked.state()).isEqualTo(ExemptionState.WAITING);
    assertThat(asked.wish()).isEqualTo(wish(5));
    assertThat(asked.asking().by()).isEqualTo("anna");
    assertThat(asked.asking().on()).isEqualTo(TODAY);
    assertThat(asked.asking().at()).isEqualTo(NOW);
    Exemption granted = office.decide(asked, ApprovalState.GRANTED, MAX);
    assertThat(granted.state()).isEqualTo(ExemptionState.IN_FORCE);
    assertThat(granted.decision())
        .isEqualTo(new Exemption.Word("max", TODAY, NOW, "As she wishes"));
    assertThat(office.all()).containsExactly(granted);
    assertThat(office.story())
        .extracting(TimelineEntry::kind)
        .containsExactly("EXEMPTION_ASKED", "EXEMPTION_GRANTED");
    assertThat(office.story()).extracting(TimelineEntry::dedupeKey).doesNotHaveDuplicates();
  }

  @Test
  void theQuestionNamesRuleCustomerAndLastDay() {
    Exemption asked = office.ask(wish("SMS_OF_A_PERSON", null, 5), ANNA);
    var question = approvals().find(office.test.portfolio(), asked.asking().approval());
    assertThat(question.orElseThrow().kind()).isEqualTo(ApprovalKind.CONTACT);
    assertThat(question.get().reason()).isEqualTo("SMS_OF_A_PERSON: She asked for the figures");
    assertThat(Objects.requireNonNull(question.get().concerned()).account()).isNull();
    assertThat(question.get().asking().expiresOn()).isEqualTo(TODAY.plusDays(4));
  }

  @Test
  void nobodyAgreesToTheirOwn() {
    User mona = user("mona", "manager");
    Exemption asked = office.ask(wish(5), mona);
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, mona))
        .hasMessageContaining("APPROVAL_OWN");
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, BEN))
        .hasMessageContaining("APPROVAL_ABOVE_AUTHORITY");
    assertThat(office.get(asked).state()).isEqualTo(ExemptionState.WAITING);
  }

  @Test
  void aRefusedOneMayBeAskedForAnew() {
    Exemption refused = office.decide(office.ask(wish(5), ANNA), ApprovalState.REFUSED, MAX);
    assertThat(refused.state()).isEqualTo(ExemptionState.REFUSED);
    assertThat(office.ask(wish(5), ANNA).id()).isNotEqualTo(refused.id());
  }

  @Test
  void noLawIsSetAside() {
    assertThatThrownBy(() -> office.ask(wish("DO_NOT_CONTACT", null, 5), ANNA))
        .hasMessageContaining("LAW_CANNOT_BE_SET_ASIDE");
    assertThat(office.all()).isEmpty();
    assertThat(
            approvals().list(office.test.portfolio(), new ApprovalQuery(null, null, null, null, 9)))
        .isEmpty();
  }

  @Test
  void theSameAgainIsTheOneThatStandsAndAnotherEndsItFirst() {
    Exemption asked = office.ask(wish(5), ANNA);
    assertThat(office.ask(wish(5), ANNA)).isEqualTo(asked);
    assertThatThrownBy(() -> office.ask(wish(6), ANNA))
        .hasMessageContaining("EXEMPTION_STANDS_ALREADY");
    assertThatThrownBy(() -> office.ask(wish(5), BEN))
        .hasMessageContaining("EXEMPTION_STANDS_ALREADY");
    office.decide(asked, ApprovalState.GRANTED, MAX);
    assertThat(office.ask(wish(5), ANNA).state()).isEqualTo(ExemptionState.IN_FORCE);
    assertThatThrownBy(() -> office.ask(wish(6), MAX))
        .hasMessageContaining("EXEMPTION_STANDS_ALREADY");
    assertThat(office.ask(wish("BEREAVEMENT", null, 6), ANNA).id()).isNotEqualTo(asked.id());
    assertThat(office.all()).hasSize(2);
  }

  @Test
  void whoAskedOrAManagerEndsItOnce() {
    Exemption granted = office.granted(wish(5));
    assertThatThrownBy(() -> end(granted, "She paid", BEN))
        .hasMessageContaining("EXEMPTION_NEEDS_MANAGER");
    assertThatThrownBy(() -> end(granted, " ", ANNA)).hasMessageContaining("OUT_OF_RANGE");
    Exemption ended = end(granted, "She paid", ANNA);
    assertThat(ended.state()).isEqualTo(ExemptionState.ENDED);
    assertThat(ended.end()).isEqualTo(new Exemption.Word("anna", TODAY, NOW, "She paid"));
    assertThat(end(granted, "She paid", ANNA)).isEqualTo(ended);
    assertThatThrownBy(() -> end(granted, "Otherwise", MAX))
        .hasMessageContaining("EXEMPTION_STATE");
    assertThat(office.story())
        .extracting(TimelineEntry::kind)
        .containsExactly("EXEMPTION_ASKED", "EXEMPTION_GRANTED", "EXEMPTION_ENDED");
  }

  @Test
  void oneThatWaitsIsWithdrawnWithItsQuestion() {
    Exemption asked = office.ask(wish(5), ANNA);
    assertThat(end(asked, "Not needed", MAX).state()).isEqualTo(ExemptionState.WITHDRAWN);
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, MAX))
        .hasMessageContaining("APPROVAL_NOT_PENDING");
    assertThat(office.story().get(1).kind()).isEqualTo("EXEMPTION_WITHDRAWN");
  }

  @Test
  void itExpiresByItselfWhetherAnybodyAgreedOrNot() {
    Exemption granted = office.granted(wish(5));
    Exemption asked = office.ask(wish("DISPUTE", "A", 5), ANNA);
    office.today(TODAY.plusDays(4));
    assertThat(office.get(granted).state()).isEqualTo(ExemptionState.IN_FORCE);
    assertThat(office.get(asked).state()).isEqualTo(ExemptionState.WAITING);
    office.today(TODAY.plusDays(5));
    assertThat(office.get(granted).state()).isEqualTo(ExemptionState.EXPIRED);
    assertThat(office.get(asked).state()).isEqualTo(ExemptionState.EXPIRED);
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, MAX))
        .hasMessageContaining("APPROVAL_NOT_PENDING");
    assertThat(office.ask(wish(9), ANNA).state()).isEqualTo(ExemptionState.WAITING);
  }

  @Test
  void listsNameStateCustomerAndPage() {
    office.test.account("B");
    Exemption first = office.granted(wish(5));
    Exemption second = office.ask(wish("DISPUTE", null, 5), ANNA);
    Portfolio portfolio = office.test.portfolio();
    assertThat(list(new ExemptionQuery(ExemptionState.IN_FORCE, null, null, 9)))
        .containsExactly(first);
    assertThat(list(new ExemptionQuery(null, "C-A", null, 1))).containsExactly(second);
    assertThat(list(new ExemptionQuery(null, "C-A", second.key(), 9))).containsExactly(first);
    assertThat(list(new ExemptionQuery(null, "C-B", null, 9))).isEmpty();
    assertThatThrownBy(
            () -> office.exemptions().list(portfolio, new ExemptionQuery(null, null, null, 501)))
        .hasMessageContaining("OUT_OF_RANGE");
  }

  @Test
  void anothersCustomersAccountsAndExemptionsAreUnknown() {
    office.test.account("B");
    assertThatThrownBy(() -> office.ask(wish("DISPUTE", "B", 5), ANNA))
        .as("of another customer")
        .hasMessageContaining("UNKNOWN_ACCOUNT_REF");
    Exemption own = office.ask(wish(5), ANNA);
    Portfolio other =
        office
            .test
            .books()
            .portfolios()
            .open("Q", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-15");
    assertThatThrownBy(() -> office.exemptions().ask(other, wish(5), ANNA))
        .hasMessageContaining("UNKNOWN_CUSTOMER_REF");
    UUID id = own.id();
    assertThatThrownBy(() -> office.exemptions().get(other, id))
        .hasMessageContaining("UNKNOWN_CONTACT_EXEMPTION");
    assertThatThrownBy(() -> office.exemptions().end(other, id, "x", MAX))
        .hasMessageContaining("UNKNOWN_CONTACT_EXEMPTION");
    assertThat(office.exemptions().list(other, new ExemptionQuery(null, null, null, 9))).isEmpty();
  }

  @Test
  void ofTwoWhoAskAtOnceOneGetsIt() throws Exception {
    List<CompletableFuture<String>> both =
        Stream.of(ANNA, BEN).map(by -> CompletableFuture.supplyAsync(() -> asked(by))).toList();
    Stream<String> heard = Stream.of(both.get(0).get(60, TimeUnit.SECONDS), both.get(1).get());
    assertThat(heard).containsExactlyInAnyOrder("WAITING", "EXEMPTION_STANDS_ALREADY");
    assertThat(office.all()).hasSize(1);
    assertThat(office.test.books().column("select count(*) from approval")).containsExactly("1");
  }

  private String asked(User by) {
    try {
      return office.ask(wish(5), by).state().name();
    } catch (RefusedException refused) {
      return refused.refusal().code();
    }
  }

  @Test
  void nothingOfItIsEverChanged() {
    office.granted(wish(5));
    assertThatThrownBy(() -> office.test.sql("update contact_exemption set reason = 'x'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> office.test.sql("delete from contact_exemption_act"))
        .hasMessageContaining("append-only");
  }

  private Exemption end(Exemption of, String reason, User by) {
    return office.exemptions().end(office.test.portfolio(), of.id(), reason, by);
  }

  private List<Exemption> list(ExemptionQuery query) {
    return office.exemptions().list(office.test.portfolio(), query);
  }

  private Approvals approvals() {
    return office.test.books().server().get(Approvals.class);
  }
}
