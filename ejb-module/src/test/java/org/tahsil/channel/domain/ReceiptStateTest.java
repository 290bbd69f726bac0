package org.tahsil.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReceiptStateTest {

  @Property(tries = 300)
  void theOrderOfReceiptsDoesNotMatterNorHowOftenTheyCome(
      @ForAll @Size(min = 1, max = 6) List<ReceiptState> receipts, @ForAll long seed) {
    List<ReceiptState> shuffled = new ArrayList<>(receipts);
    shuffled.addAll(receipts);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(ReceiptState.ofPart(shuffled)).isEqualTo(ReceiptState.ofPart(receipts));
    assertThat(ReceiptState.ofPart(receipts).orElseThrow() == ReceiptState.DELIVERED)
        .isEqualTo(receipts.contains(ReceiptState.DELIVERED));
  }

  @Test
  void aTextIsDeliveredWhenAllItsPartsAre() {
    assertThat(ReceiptState.ofText(List.of(ReceiptState.DELIVERED), 2)).isEmpty();
    assertThat(ReceiptState.ofText(List.of(ReceiptState.DELIVERED, ReceiptState.DELIVERED), 2))
        .contains(ReceiptState.DELIVERED);
    assertThat(ReceiptState.ofText(List.of(ReceiptState.DELIVERED, ReceiptState.EXPIRED), 2))
        .contains(ReceiptState.EXPIRED);
    assertThat(ReceiptState.ofText(List.of(ReceiptState.DELIVERED, ReceiptState.ENROUTE), 2))
        .contains(ReceiptState.ENROUTE);
  }

  @Test
  void readsReceiptsThatLeaveFieldsOutOrWriteThemOtherwise() {
    assertThat(ReceiptText.read("id:0123AB submit date:2401010900 stat:DELIVRD err:000 text:hi"))
        .contains(new ReceiptText("123ab", ReceiptState.DELIVERED, "000"));
    assertThat(ReceiptText.read("ID:9 sub:001 dlvrd:000 Stat:undeliv Err:1F"))
        .contains(new ReceiptText("9", ReceiptState.UNDELIVERED, "1F"));
    assertThat(ReceiptText.read("stat:DELIVRD")).isEmpty();
    assertThat(ReceiptText.read("id:1 stat:WHATEVER")).isEmpty();
  }
}
