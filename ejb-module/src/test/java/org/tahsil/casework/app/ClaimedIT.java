package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** No two agents on one customer, whatever they do with him. */
class ClaimedIT {
  private final TestCasework work = new TestCasework("2025-01-01");
  private final User anna = work.user("anna", "agent");

  @Test
  void onlyWhoWorksOnACustomerAgreesWithHim() {
    work.late("A", 40, "20.000");
    work.night("2024-12-31");
    work.sql(
        """
        insert into customer_claim (customer_id, portfolio_id, case_id, agent, claimed_until)
        select customer_id, portfolio_id, case_id, ?, now() + interval '1 hour' from collection_case
        """,
        anna.name());
    assertThatThrownBy(() -> promise("bob"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("CUSTOMER_BEING_WORKED");
              assertThat(refused.refusal().value()).isEqualTo("anna");
            });
    Arrangement made = promise("anna");
    assertThatThrownBy(
            () ->
                work.promises()
                    .reschedule(work.portfolio(), made.id(), wish("2.000"), "later", "bob"))
        .hasMessageContaining("CUSTOMER_BEING_WORKED");
    work.sql("update customer_claim set claimed_until = now() - interval '1 second'");
    assertThat(
            work.promises()
                .reschedule(work.portfolio(), made.id(), wish("2.000"), "later", "bob")
                .making()
                .by())
        .isEqualTo("bob");
  }

  private Arrangement promise(String by) {
    return work.promises().make(work.portfolio(), new AccountRef("A"), wish("1.000"), by);
  }

  private NewArrangement wish(String amount) {
    return new NewArrangement(
        ArrangementKind.PROMISE,
        List.of(new Instalment(work.today().plusDays(3), work.books().money(amount))),
        null);
  }
}
