package org.tahsil.assist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Account;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.DpdConvention;
import org.tahsil.assist.domain.PolicyAnswers;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Finding;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.TestLedger;

/** What the contact policy answers an agent about a customer of the books. */
class ReachingIT {
  private final TestLedger books =
      new TestLedger(
          "OMR",
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          "2025-01-15",
          Stream.concat(ContactBeans.all().stream(), Stream.of(new Reaching())).toArray());

  ReachingIT() {
    books.account("A");
    sql("update customer set phone = '+968 1000 1001', email = ' ', country = 'OM'");
  }

  @Test
  void aCallAndAMessageAreAskedForWhereThereIsANumberAndNothingIsKept() {
    assertThat(asked().answers())
        .extracting(each -> each.request().channel())
        .containsExactly(ContactChannel.CALL, ContactChannel.SMS);
    assertThat(asked().answers())
        .extracting(each -> each.verdict().verdict())
        .containsOnly(Verdict.ALLOW);
    assertThat(books.column("select count(*) from contact_decision")).containsExactly("0");
  }

  @Test
  void outsideOfHoursTheCallIsBlockedByThePortfoliosNow() {
    books.portfolios().moveClock(books.portfolio(), Instant.parse("2025-01-15T14:00:00Z"));
    assertThat(against()).containsExactly("HOURS");
    assertThat(asked().answers().get(0).verdict().nextLawful()).isEqualTo("2025-01-16T05:00:00Z");
  }

  @Test
  void withoutANumberTheCallLacksItAndNoMessageIsAskedFor() {
    sql("update customer set phone = null");
    assertThat(against()).containsExactly("ADDRESS_KNOWN");
    assertThat(asked().answers()).hasSize(1);
  }

  private List<String> against() {
    return asked().answers().get(0).verdict().against().map(Finding::rule).toList();
  }

  private PolicyAnswers asked() {
    Account account =
        books
            .server()
            .get(Books.class)
            .account(books.portfolio(), new AccountRef("A"))
            .orElseThrow();
    return books.server().get(Reaching.class).now(books.portfolio(), account);
  }

  private void sql(String statement) {
    books.server().jdbi().useHandle(handle -> handle.execute(statement));
  }
}
