package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CallBan;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worth;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.FactKind;
import org.tahsil.shared.id.CustomerRef;

/** The worklist sends nobody into a call that the contact policy forbids. */
class CallBanIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void books() {
    work.late("A40", 40, "40.000");
    work.late("B40", 40, "30.000");
    work.late("C40", 40, "20.000");
    UUID night = work.begin(DAY);
    List.of("A40", "B40", "C40").forEach(account -> work.risk(account, DAY, 0.1));
    work.judge(night, DAY);
    work.books()
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "update customer set phone = '+968 2412 1001', country = 'OM',"
                        + " time_zone = 'Asia/Muscat' where customer_ref <> 'C-C40'"));
  }

  private void forbid(String customer) {
    work.books()
        .server()
        .get(CustomerFacts.class)
        .tell(
            work.portfolio(),
            new CustomerRef(customer),
            new CustomerFact(
                FactKind.DO_NOT_CONTACT,
                null,
                null,
                null,
                true,
                work.now().minusSeconds(3600),
                null,
                null),
            new CustomerFacts.Telling("Letter of the customer", "anna", true));
  }

  private List<String> handedOut() {
    List<String> all = new ArrayList<>();
    for (Optional<WorkItem> next = next(); next.isPresent(); next = next()) {
      all.add(next.get().customer().value());
    }
    return all;
  }

  private Optional<WorkItem> next() {
    return work.worklist().next(work.portfolio(), Wishes.available(1), anna.name());
  }

  private List<WorkItem> list() {
    return work.worklist().list(work.portfolio(), Wishes.available(10), anna.name()).items();
  }

  @Test
  void whoMustNotBeCalledStandsInTheListWithTheReasonAndIsNotHandedOut() {
    forbid("C-A40");
    WorkItem first = list().get(0);
    assertThat(first.customer()).isEqualTo(new CustomerRef("C-A40"));
    assertThat(first.ban()).extracting(CallBan::rule).isEqualTo("DO_NOT_CONTACT");
    assertThat(first.reasons()).extracting(Worth.Term::code).startsWith("WORK_NO_CALL");
    assertThat(list().get(1).ban()).isNull();
    assertThat(handedOut()).containsExactly("C-B40", "C-C40");
  }

  @Test
  void whatIsNotKnownCanBeFoundOutSoTheCustomerIsHandedOut() {
    WorkItem nameless = list().get(2);
    assertThat(nameless.ban()).extracting(CallBan::missing).isEqualTo("address");
    assertThat(nameless.waitsForLaw()).isFalse();
    assertThat(handedOut()).containsExactly("C-A40", "C-B40", "C-C40");
  }

  @Test
  void whereNobodyMayBeCalledNobodyIsHandedOut() {
    forbid("C-A40");
    forbid("C-B40");
    forbid("C-C40");
    assertThat(next()).isEmpty();
    assertThat(list()).hasSize(3).allMatch(item -> item.ban() != null);
  }
}
