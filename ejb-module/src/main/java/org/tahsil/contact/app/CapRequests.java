package org.tahsil.contact.app;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.store.CapStore.Busy;

/** What is asked of a customer who was contacted often: one contact more. */
final class CapRequests {

  private CapRequests() {}

  /** By each channel that was used, about each debt, or about none where none was named. */
  static Stream<ContactRequest> of(Busy busy, Instant at) {
    return busy.channels().stream()
        .flatMap(name -> channel(name).stream())
        .flatMap(
            channel ->
                busy.accounts().isEmpty()
                    ? Stream.of(request(busy, channel, null, at))
                    : busy.accounts().stream().map(account -> request(busy, channel, account, at)));
  }

  private static Optional<ContactChannel> channel(String name) {
    return Arrays.stream(ContactChannel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst();
  }

  private static ContactRequest request(
      Busy busy, ContactChannel channel, @Nullable String account, Instant at) {
    return new ContactRequest(
        "near-a-cap",
        channel,
        ContactPurpose.COLLECTION,
        ContactBy.MACHINE,
        Addressee.CUSTOMER,
        busy.customer().value(),
        account,
        channel == ContactChannel.EMAIL ? busy.email() : busy.phone(),
        MessageContent.UNKNOWN,
        at);
  }
}
