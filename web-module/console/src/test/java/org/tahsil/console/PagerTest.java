package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.page.Pager;

/** The pager shows the first page, the last, and those around the current one. */
class PagerTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, '1'",
    "1, 3, '1 2 3'",
    "1, 16, '1 2 3 … 16'",
    "8, 16, '1 … 6 7 8 9 10 … 16'",
    "16, 16, '1 … 14 15 16'",
    "4, 5, '1 2 3 4 5'",
    "99999, 100000, '1 … 99997 99998 99999 100000'"
  })
  void showsItsSteps(int page, int pages, String labels) {
    Pager pager = Pager.of("", page, pages, number -> "/p" + number);
    assertThat(String.join(" ", pager.steps().stream().map(Pager.Step::label).toList()))
        .isEqualTo(labels);
    assertThat(pager.previous()).isEqualTo(page == 1 ? null : "/p" + (page - 1));
    assertThat(pager.next()).isEqualTo(page == pages ? null : "/p" + (page + 1));
    assertThat(pager.steps().stream().filter(Pager.Step::current)).hasSize(1);
  }
}
