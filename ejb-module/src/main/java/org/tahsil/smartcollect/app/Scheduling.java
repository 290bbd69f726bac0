package org.tahsil.smartcollect.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.shared.night.StepCount;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.domain.Slots;
import org.tahsil.smartcollect.store.ScheduleStore;
import org.tahsil.smartcollect.store.ScheduleStore.Due;
import org.tahsil.smartcollect.store.ScheduleStore.Loan;
import org.tahsil.smartcollect.store.ScheduleStore.Open;
import org.tahsil.smartcollect.store.ScheduleStore.Planned;
import org.tahsil.smartcollect.store.Scope;

/**
 * Sees to it that every unpaid instalment that is overdue or falls due soon has one collection, on
 * the right date. Doing it again changes nothing.
 */
@ApplicationScoped
public class Scheduling {
  private final Settings.Schedule settings = Settings.DEFAULTS.schedule();
  private final Slots slots = new Slots(settings);

  @Inject private ScheduleStore store;

  /** Brings the collections of the accounts up to date, in the caller's transaction. */
  public StepCount refresh(Scope scope, LocalDate today) {
    int closed = store.closePaid(scope);
    List<Due> due = store.due(scope, today, settings.horizonDays());
    int added = due.stream().allMatch(one -> one.open().isPresent()) ? 0 : add(scope, due, today);
    List<Planned> moved =
        due.stream()
            .flatMap(one -> one.open().map(open -> planned(one, open, today)).stream())
            .filter(Scheduling::differs)
            .toList();
    int changed = moved.isEmpty() ? 0 : store.change(moved);
    int written = closed + added + changed;
    long read = Math.max(due.size() + (long) closed, written);
    return new StepCount(read, written, read - written, 0);
  }

  /** Reads again once the loans are locked: another transaction may have been first. */
  private int add(Scope scope, List<Due> seen, LocalDate today) {
    List<Long> accounts =
        seen.stream().filter(one -> one.open().isEmpty()).map(Due::account).distinct().toList();
    Map<Long, Loan> loans = new HashMap<>();
    store.lockLoans(scope, accounts).forEach(loan -> loans.put(loan.account(), loan));
    List<Planned> rows = new ArrayList<>();
    for (Due one : store.due(scope, today, settings.horizonDays())) {
      Loan loan = loans.get(one.account());
      if (one.open().isEmpty() && loan != null) {
        rows.add(
            new Planned(
                0, name(one, loan), one, slots.planned(one.instalment(), today, null, null)));
        loans.put(one.account(), new Loan(loan.account(), loan.loanNo(), loan.nextNo() + 1));
      }
    }
    return rows.isEmpty() ? 0 : store.add(scope, rows, List.copyOf(loans.values()));
  }

  private static String name(Due due, Loan loan) {
    return "COL_%s_UPCOMING_%d_%d".formatted(due.customer(), loan.nextNo(), loan.loanNo());
  }

  private Planned planned(Due due, Open open, LocalDate today) {
    return new Planned(
        open.key(),
        "",
        due,
        slots.planned(due.instalment(), today, open.rescheduledOn(), open.retryOn()));
  }

  private static boolean differs(Planned planned) {
    Open open = planned.due().open().orElseThrow();
    return !open.scheduledOn().equals(planned.scheduledOn())
        || !open.dueOn().equals(planned.due().instalment().dueOn())
        || open.amountMinor() != planned.due().openMinor();
  }
}
