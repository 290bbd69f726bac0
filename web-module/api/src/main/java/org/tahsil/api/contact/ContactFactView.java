package org.tahsil.api.contact;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.ToldFact;

/** What is known of a customer that bears on contacts. */
@Schema(name = "ContactFact")
record ContactFactView(
    String kind,
    @Schema(description = "Null: of all.") @Nullable String channel,
    @Schema(description = "Null: of all.") @Nullable String address,
    @Schema(description = "Null: of all debts.") @Nullable String accountRef,
    @Schema(description = "False: it no longer stands.") boolean stands,
    Instant since,
    @Nullable Instant until,
    @Nullable String detail,
    String source,
    String toldBy,
    Instant recordedAt,
    @Schema(description = "From when on it stands no longer; null: nothing has ended it yet.")
        @Nullable Instant endedAt) {

  /** The newest first. */
  @Schema(name = "ContactFacts")
  record All(String customerRef, List<ContactFactView> facts) {}

  static ContactFactView of(ToldFact told) {
    CustomerFact fact = told.fact();
    ContactChannel channel = fact.channel();
    return new ContactFactView(
        fact.kind().name(),
        channel == null ? null : channel.name(),
        fact.address(),
        fact.account(),
        fact.stands(),
        fact.since(),
        fact.until(),
        fact.detail(),
        told.source(),
        told.by(),
        told.recordedAt(),
        told.endedAt());
  }
}
