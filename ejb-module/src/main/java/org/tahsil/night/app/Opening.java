package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.StartRule;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.ServerLocks;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Decides who may work on a night; each decision is committed before the job starts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Opening {
  @Inject private NightBook book;
  @Inject private ServerLocks locks;
  @EJB private ServerBoot boot;

  /** Begins or resumes the night of a date. */
  public NightRun open(Portfolio portfolio, StartRule.Wish wish, String by) {
    StartRule.Past past = book.past(portfolio.id(), wish.date());
    LocalDate businessDate = portfolio.businessDate(RealTime.now());
    StartRule.Decision decision = StartRule.decide(past, wish, businessDate);
    if (decision instanceof StartRule.Refuse refuse) {
      throw new RefusedException(refuse.refusal());
    }
    if (decision instanceof StartRule.Resume resume) {
      return book.resume(resume.night(), boot.owner());
    }
    StartRule.Begin begin = (StartRule.Begin) decision;
    return book.begin(
        new NightBook.Request(portfolio.id(), begin.date(), begin.catchUpTo(), by, boot.owner()),
        RealTime.now());
  }

  /** A night that changed hands. */
  public record Adoption(NightRun dead, NightRun run) {}

  /** Takes over the nights of dead servers. */
  public List<Adoption> adopt() {
    return locks.orphans(boot.id()).stream()
        .flatMap(
            dead -> book.adopt(dead, boot.owner()).map(run -> new Adoption(dead, run)).stream())
        .toList();
  }

  /** The nights that other servers run. */
  public List<NightRun> ofOthers() {
    return locks.others(boot.id());
  }

  /** Takes this server's own nights anew, so that whatever still works on them halts. */
  public List<Adoption> adoptOwn() {
    return book.running(boot.id()).stream()
        .filter(night -> !night.stopRequested())
        .flatMap(night -> adoptAnew(night.run()).stream())
        .toList();
  }

  /** The same with one of them; empty if it has changed hands or ended. */
  public Optional<Adoption> adoptAnew(NightRun dead) {
    return book.adopt(dead, boot.owner()).map(run -> new Adoption(dead, run));
  }

  /** Fails a run that is current; not if the database has just been away: it goes on then. */
  public boolean fail(NightRun run, String reason) {
    return boot.isSteady() && locks.isSeenHeld(boot.id()) && end(run, Night.Status.FAILED, reason);
  }

  /** Ends a run that is current: STOPPED or FAILED. */
  public boolean end(NightRun run, Night.Status status, @Nullable String reason) {
    return book.end(run, status, reason, RealTime.now());
  }

  public Optional<NightRun> requestStop(UUID night) {
    return book.requestStop(night);
  }
}
