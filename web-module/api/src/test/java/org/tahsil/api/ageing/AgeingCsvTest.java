package org.tahsil.api.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CSV says what the JSON says. */
class AgeingCsvTest {
  @Test
  void a_line_a_bucket_then_the_totals() {
    AgeingView ageing =
        new AgeingView(
            "OMT",
            LocalDate.of(2025, 1, 1),
            null,
            "OMR",
            "account",
            List.of(
                new AgeingView.Row("CURRENT", 98, "100.000"),
                new AgeingView.Row("0-30", 18, "761.400")),
            "761.400",
            "861.400");
    assertThat(AgeingCsv.of(ageing))
        .isEqualTo(
            """
            as_of,currency,basis,bucket,count,outstanding\r
            2025-01-01,OMR,account,CURRENT,98,100.000\r
            2025-01-01,OMR,account,0-30,18,761.400\r
            2025-01-01,OMR,account,TOTAL_DELINQUENT,18,761.400\r
            2025-01-01,OMR,account,TOTAL,116,861.400\r
            """);
  }
}
