package org.tahsil.contact.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.channel.Outbox;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Remembers what it is told of contacts and what is to be sent; knows one link, "token". */
final class RecordedChannel implements Interactions, Outbox, OptOutLinks {
  final List<InteractionRow> rows = new ArrayList<>();
  final List<OutboundMail> mails = new ArrayList<>();
  @Nullable Sent sent;

  @Override
  public Optional<URI> of(UUID message) {
    return Optional.empty();
  }

  @Override
  public Optional<Sent> read(String token) {
    return Optional.ofNullable(sent).filter(known -> token.equals("token"));
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> given, String by) {
    rows.addAll(given);
    return given.stream().map(row -> RowOutcome.ACCEPTED).toList();
  }

  @Override
  public Map<AccountRef, Contacts> contacts(
      Portfolio portfolio, Collection<AccountRef> accounts, LocalDate asOf) {
    return Map.of();
  }

  @Override
  public int queue(List<OutboundMail> given) {
    mails.addAll(given);
    return given.size();
  }

  @Override
  public List<DeadLetter> deadLetters(TenantId tenant, int limit) {
    return List.of();
  }

  @Override
  public void redrive(TenantId tenant, UUID id) {
    throw new RefusedException(
        Refusal.unknown("dead_letter", id.toString())); // it has no dead letters
  }

  @Override
  public List<StateCount> states(TenantId tenant) {
    return List.of();
  }
}
