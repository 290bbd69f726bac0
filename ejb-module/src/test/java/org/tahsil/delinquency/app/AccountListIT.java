package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.AccountQuery.Sort;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Listing;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

class AccountListIT {
  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private final TestLedger books = late.books();

  @BeforeEach
  void threeThatOweAndOneThatDoesNot() {
    owes("A1", "2024-12-31", "30.000");
    owes("A2", "2024-10-01", "20.000");
    owes("A_3", "2025-02-01", "10.000");
    owes("A4", "2024-01-01", "10.000");
    books.pay("A4", "P", "2024-01-01", "10.000");
  }

  @Test
  void listsWhoOwesSortedAndPaged() {
    assertThat(refs(list(null, null, Sort.DPD, true, 0, 2))).containsExactly("A2", "A1");
    assertThat(list(null, null, Sort.DPD, true, 0, 2).total()).isEqualTo(3);
    assertThat(refs(list(null, null, Sort.DPD, true, 2, 2))).containsExactly("A_3");
    assertThat(refs(list(null, null, Sort.OUTSTANDING, false, 0, 9)))
        .containsExactly("A_3", "A2", "A1");
    for (Sort sort : Sort.values()) {
      assertThat(list(null, null, sort, false, 0, 9).rows()).hasSize(3);
    }
    assertThat(list(null, null, Sort.DPD, true, 9, 9).total()).isEqualTo(3);
  }

  @Test
  void filtersByBucket() {
    assertThat(refs(list(null, Bucket.CURRENT, Sort.DPD, true, 0, 9))).containsExactly("A_3");
    assertThat(refs(list(null, Bucket.DAYS_OVER_90, Sort.DPD, true, 0, 9))).containsExactly("A2");
  }

  @Test
  void searchesNamesAndReferencesByTheLetter() {
    assertThat(refs(list("name of a2", null, Sort.DPD, true, 0, 9))).containsExactly("A2");
    assertThat(refs(list("c-a1", null, Sort.DPD, true, 0, 9))).containsExactly("A1");
    assertThat(refs(list("a_", null, Sort.DPD, true, 0, 9))).containsExactly("A_3");
    assertThat(refs(list("100%", null, Sort.DPD, true, 0, 9))).isEmpty();
  }

  @Test
  void tellsTheLastContactByTheDateAskedFor() {
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into interaction (customer_id, account_id, channel, at, direction,
                        outcome)
                    select customer_id, case when at < '2024-12-01' then account_id end, 'CALL', at,
                        'OUTBOUND', 'SPOKE'
                    from account, unnest(array['2024-11-05T10:00Z', '2024-12-24T20:30Z',
                        '2025-01-01T20:30Z']::timestamptz[]) at
                    where account_ref = 'A1'
                    """));
    assertThat(list(null, null, Sort.LAST_CONTACT, true, 0, 9).rows())
        .extracting(AccountLine::lastContact)
        .containsExactly(LocalDate.of(2024, 12, 25), null, null);
  }

  @Test
  void refusesEndlessPages() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> list(null, null, Sort.DPD, true, 0, 501));
  }

  private void owes(String account, String due, String amount) {
    books.account(account);
    books.item(account, "I1", due, amount);
  }

  private Listing<AccountLine> list(
      @Nullable String search,
      @Nullable Bucket bucket,
      Sort sort,
      boolean descending,
      int... page) {
    return late.delinquency()
        .accounts(
            books.portfolio(),
            new AccountQuery(
                AsOf.now(LocalDate.of(2025, 1, 1)),
                search,
                bucket,
                null,
                sort,
                descending,
                page[0],
                page[1]));
  }

  private static List<String> refs(Listing<AccountLine> list) {
    return list.rows().stream().map(line -> line.ref().value()).toList();
  }
}
