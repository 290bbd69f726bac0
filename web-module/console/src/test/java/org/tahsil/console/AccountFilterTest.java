package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.view.AccountFilter;
import org.tahsil.delinquency.AccountQuery.Sort;
import org.tahsil.delinquency.Bucket;

/** The state of the list is its address, and an address is always a state. */
class AccountFilterTest {

  @Test
  void nothingAskedForMeansLargestOverdueFirst() {
    AccountFilter filter = AccountFilter.of(Map.of());
    assertThat(filter.sort()).isEqualTo(Sort.OVERDUE);
    assertThat(filter.descending()).isTrue();
    assertThat(filter.href("/a")).isEqualTo("/a");
    assertThat(filter.narrowed()).isFalse();
  }

  @Test
  void anAddressLeadsBackToTheSameState() {
    AccountFilter filter =
        AccountFilter.of(
            Map.of("q", "Al Ḥārthī & Sons", "bucket", "90+", "sort", "CUSTOMER", "page", "3"));
    String href = filter.href("/a");
    assertThat(AccountFilter.of(parsed(href))).isEqualTo(filter);
    assertThat(filter.bucket()).isEqualTo(Bucket.DAYS_OVER_90);
    assertThat(filter.query(Fixture.TODAY).offset()).isEqualTo(40);
  }

  @Test
  void sortingByTheSameColumnTurnsTheOrderAndGoesToTheFirstPage() {
    AccountFilter filter = AccountFilter.of(Map.of("page", "4"));
    AccountFilter turned = filter.sortedBy(Sort.OVERDUE);
    assertThat(turned.descending()).isFalse();
    assertThat(turned.page()).isEqualTo(1);
    assertThat(turned.sortedBy(Sort.CUSTOMER).descending()).isFalse();
    assertThat(turned.sortedBy(Sort.DPD).descending()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"page,0", "page,-1", "page,abc", "page,99999999", "size,0", "sort,DROP", "bucket,9"})
  void whatCannotBeReadFallsBack(String name, String value) {
    AccountFilter filter = AccountFilter.of(Map.of(name, value));
    assertThat(filter).isEqualTo(AccountFilter.of(Map.of()));
  }

  @Test
  void noPageIsLongerThanAHundredRows() {
    assertThat(AccountFilter.of(Map.of("size", "5000")).size()).isEqualTo(100);
  }

  private static Map<String, String> parsed(String href) {
    Map<String, String> query = new HashMap<>();
    for (String pair : href.substring(href.indexOf('?') + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          java.net.URLDecoder.decode(
              pair.substring(equals + 1), java.nio.charset.StandardCharsets.UTF_8));
    }
    return query;
  }
}
