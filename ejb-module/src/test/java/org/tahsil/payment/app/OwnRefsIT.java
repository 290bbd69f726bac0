package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Nobody can take the references under which the product itself will post. */
class OwnRefsIT {
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");

  OwnRefsIT() {
    books.account("A");
    books.item("A", "I1", "2024-12-01", "10.000");
  }

  private PaymentRow payment(String ref) {
    return books.payment("A", ref, "2025-01-01", "1.000", null);
  }

  @Test
  void aFileIsRefusedTheProductsReferencesAndKeepsItsOtherRows() {
    assertThat(
            books
                .ledger()
                .take(
                    books.portfolio(),
                    List.of(
                        payment("WAIVER-00000000-0000-0000-0000-000000000001-1"),
                        payment("CONCERN-7-1"),
                        payment("COLLECTION-3-A1"),
                        payment("AGENCY-ACME:R1"),
                        payment("CONCERNING-7"))))
        .containsExactly(
            rejected(
                "payment_ref",
                "RESERVED_REFERENCE",
                "WAIVER-00000000-0000-0000-0000-000000000001-1"),
            rejected("payment_ref", "RESERVED_REFERENCE", "CONCERN-7-1"),
            rejected("payment_ref", "RESERVED_REFERENCE", "COLLECTION-3-A1"),
            rejected("payment_ref", "RESERVED_REFERENCE", "AGENCY-ACME:R1"),
            ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waiver-1",
        "Concern-7-1",
        "\uFF37AIVER-1", // a full-width letter
        "AGENCY\uFF0DACME:R1", // a full-width dash
        "COLLECTION\u20103-A1", // a hyphen
        "WAIVER\u22121" // a minus
      })
  void whatLooksLikeTheProductsReferencesIsRefusedToo(String ref) {
    assertThat(OwnRefs.reserve(payment(ref).ref())).isTrue();
    assertThat(books.ledger().take(books.portfolio(), List.of(payment(ref))))
        .containsExactly(rejected("payment_ref", "RESERVED_REFERENCE", ref));
  }

  @Test
  void aBlankOfAnyKindBeforeItHidesNothing() {
    assertThat(OwnRefs.looksLike("\u00A0agency-ACME:R1", OwnRefs.AGENCY)).isTrue();
    assertThat(OwnRefs.looksLike(" AGENCY-ACME:R1", OwnRefs.AGENCY)).isTrue();
    assertThat(OwnRefs.looksLike("AGENCY-ACME:R1", OwnRefs.WAIVER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAIVER1", "X-WAIVER-1", "concerning-7", "\u062F\u064A\u0646-1"})
  void otherReferencesAreFree(String ref) {
    assertThat(OwnRefs.reserve(payment(ref).ref())).isFalse();
  }

  @Test
  void aPersonIsToldWhatToDoInstead() {
    assertThatThrownBy(() -> books.ledger().post(books.portfolio(), payment("CONCERN-7-1"), "anna"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("RESERVED_REFERENCE");
              assertThat(refused.refusal().remedy()).contains(OwnRefs.PREFIXES);
            });
    assertThat(books.column("select count(*) from posting")).containsExactly("0");
  }

  @Test
  void theProductsOwnWayStaysOpenAndWhatItPostedIsKnown() {
    PaymentRow own = payment("CONCERN-7-1");
    assertThat(books.ledger().postOwn(books.portfolio(), own, null).isNew()).isTrue();
    assertThat(books.ledger().postOwn(books.portfolio(), own, null).isNew()).isFalse();
    assertThat(books.ledger().take(books.portfolio(), List.of(own))).containsExactly(UNCHANGED);
    assertThat(books.ledger().find(books.portfolio(), own.ref()))
        .hasValueSatisfying(found -> assertThat(found.facts()).isEqualTo(own));
    assertThat(books.ledger().find(books.portfolio(), payment("X").ref())).isEmpty();
  }
}
