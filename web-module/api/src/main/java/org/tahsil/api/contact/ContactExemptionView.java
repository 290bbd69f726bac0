package org.tahsil.api.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.shared.id.AccountRef;

/** A house rule set aside for one customer. */
@Schema(name = "ContactExemption")
record ContactExemptionView(
    UUID exemptionId,
    String customerRef,
    @Schema(description = "Null: of all.") @Nullable String accountRef,
    String rule,
    @Schema(description = "Null: of all.") @Nullable String channel,
    @Schema(description = "The first day on which the rule counts again.") LocalDate until,
    String reason,
    @Schema(
            enumeration = {"WAITING", "IN_FORCE", "REFUSED", "WITHDRAWN", "ENDED", "EXPIRED"},
            description = "As of the portfolio's now.")
        String state,
    WordView asked,
    @Schema(description = "The question to a second person.") UUID approvalId,
    @Schema(description = "The second person's; null: none yet.") @Nullable WordView decided,
    @Schema(description = "Who withdrew or ended it; null: nobody.") @Nullable WordView ended) {

  /** Who said something, on which business date and instant. */
  @Schema(name = "ContactExemptionWord")
  record WordView(String by, LocalDate on, Instant at, @Nullable String note) {}

  /** A page, the newest first. */
  @Schema(name = "ContactExemptions")
  record Page(List<ContactExemptionView> exemptions, @Nullable String nextCursor) {}

  static ContactExemptionView of(Exemption found) {
    ExemptionWish wish = found.wish();
    AccountRef account = wish.account();
    ContactChannel channel = wish.channel();
    Exemption.Asking asking = found.asking();
    return new ContactExemptionView(
        found.id(),
        wish.customer().value(),
        account == null ? null : account.value(),
        wish.rule(),
        channel == null ? null : channel.name(),
        wish.until(),
        wish.reason(),
        found.state().name(),
        new WordView(asking.by(), asking.on(), asking.at(), wish.reason()),
        asking.approval(),
        word(found.decision()),
        word(found.end()));
  }

  private static @Nullable WordView word(Exemption.@Nullable Word said) {
    return said == null ? null : new WordView(said.by(), said.on(), said.at(), said.note());
  }
}
