package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.domain.Judgement.Counted;
import org.tahsil.arrangement.domain.Judgement.PartResult;

/** An instalment while it is being judged. */
final class OpenPart {
  private final Standing owner;
  private final Part part;
  private final List<Counted> money = new ArrayList<>();
  private long rest;
  private @Nullable LocalDate enoughOn;

  OpenPart(Standing owner, Part part) {
    this.owner = owner;
    this.part = part;
    this.rest = part.amount();
  }

  Standing owner() {
    return owner;
  }

  Part part() {
    return part;
  }

  LocalDate deadline() {
    return owner.pledge().allowance().deadline(part);
  }

  boolean isEnough() {
    return enoughOn != null;
  }

  /** Takes of the money what is missing; gives what it took. */
  long take(Receipt receipt, long offered) {
    long taken = Math.min(rest, offered);
    if (taken > 0) {
      rest -= taken;
      money.add(new Counted(receipt.postingId(), receipt.valueOn(), taken));
      if (enoughOn == null && part.amount() - rest >= owner.pledge().allowance().enough(part)) {
        enoughOn = receipt.valueOn();
      }
    }
    return taken;
  }

  PartResult result() {
    boolean passed = !deadline().isAfter(owner.pledge().finished());
    return new PartResult(part, deadline(), money, enoughOn, passed);
  }
}
