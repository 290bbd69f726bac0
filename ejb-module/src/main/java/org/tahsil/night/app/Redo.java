package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.night.Night;
import org.tahsil.night.domain.StepNames;
import org.tahsil.night.store.AsideBook;
import org.tahsil.night.store.AsideBook.Waiting;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/**
 * Does for one account what a completed night left out: the step that failed and those after it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Redo {
  @Inject private AsideBook book;
  @EJB private StepBeans steps;

  public void account(Night night, PortfolioId portfolio, Waiting account) {
    long id = account.accountId();
    NightUnit unit = new NightUnit(night.id(), portfolio, night.businessDate(), id, id);
    List<String> all = StepNames.OF_UNITS;
    for (String step : all.subList(all.indexOf(account.step()), all.size())) {
      StepCount count = steps.named(step).run(unit);
      book.redone(night.id(), new Waiting(id, step), count);
    }
  }

  public void failedAgain(Night night, Waiting account, String reason) {
    book.failedAgain(night.id(), account, reason);
  }
}
