package org.tahsil.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.escalation.domain.PlacementFile.Placed;
import org.tahsil.escalation.domain.PlacementFile.Recalled;
import org.tahsil.shared.money.Money;

/** The file of an agency, to the byte. */
class PlacementFileTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void everyAccountHasARowAndTheLastRowCountsThem() {
    assertThat(
            PlacementFile.placement(
                List.of(
                    placed("A-1", "سالم", "12.300", "a@b.example"),
                    placed("A-2", "Anna", "0.005", null)),
                OMR))
        .isEqualTo(
            """
            record,account_ref,customer_ref,customer_name,currency,overdue,outstanding,\
            oldest_due_on,days_past_due,email,phone
            ACCOUNT,A-1,C-1,سالم,OMR,12.300,20.000,2024-02-29,40,a@b.example,+96890000000
            ACCOUNT,A-2,C-1,Anna,OMR,0.005,20.000,2024-02-29,40,,+96890000000
            TOTAL,2,,,OMR,12.305,,,,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aCurrencyWithoutDecimalsHasNone() {
    Recalled row =
        new Recalled("A-1", "C-1", "PAID", LocalDate.parse("2024-03-01"), Money.ofMinor(7, JPY));
    assertThat(PlacementFile.recall(List.of(row), JPY))
        .endsWith("ACCOUNT,A-1,C-1,PAID,2024-03-01,JPY,7\r\nTOTAL,1,,,,JPY,7\r\n");
  }

  @Test
  void textThatASpreadsheetWouldRunIsKeptText() {
    for (String name : List.of("=1+1", "@SUM(A1)", "-2+3", "+cmd|x", "\tx", " =1", "\uff1d1")) {
      assertThat(PlacementFile.placement(List.of(placed("A-1", name, "1.000", null)), OMR))
          .as(name)
          .contains(",'" + name + ",");
    }
    assertThat(PlacementFile.placement(List.of(placed("=A", "a \"b\", c", "1.000", null)), OMR))
        .contains("ACCOUNT,'=A,C-1,\"a \"\"b\"\", c\",OMR");
  }

  @Test
  void aPhoneNumberWithSpacesIsNoFormula() {
    assertThat(phoned("+968 1000 1079")).endsWith(",+968 1000 1079");
    for (String formula : List.of("+968-1000", "+968 1000 A1", "+ 968", "-968 1000", "+1+1")) {
      assertThat(phoned(formula)).endsWith(",'" + formula);
    }
  }

  private static String phoned(String phone) {
    Placed plain = placed("A-1", "Anna", "1.000", null);
    Placed one =
        new Placed(
            plain.account(),
            plain.customer(),
            plain.name(),
            plain.overdue(),
            plain.outstanding(),
            plain.oldestDueOn(),
            plain.daysPastDue(),
            plain.email(),
            phone);
    return PlacementFile.placement(List.of(one), OMR).lines().toList().get(1);
  }

  private static Placed placed(
      String account, String name, String overdue, @Nullable String email) {
    return new Placed(
        account,
        "C-1",
        name,
        Money.of(overdue, OMR),
        Money.of("20.000", OMR),
        LocalDate.parse("2024-02-29"),
        40,
        email,
        "+96890000000");
  }
}
