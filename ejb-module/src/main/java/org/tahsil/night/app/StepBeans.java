package org.tahsil.night.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.night.domain.StepNames;
import org.tahsil.shared.night.NightStep;

/** The steps that features offer, by name. */
@Stateless
public class StepBeans {
  @Inject @Any private Instance<NightStep> steps;

  /**
   * @throws IllegalStateException if nobody, or more than one bean, does the step
   */
  public NightStep named(String name) {
    List<NightStep> found = steps.stream().filter(step -> step.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " beans do the step " + name);
    }
    return found.get(0);
  }

  /**
   * Makes sure that every step has somebody who does it, and lets each make ready what it needs for
   * a date.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void prepare(LocalDate date) {
    StepNames.OF_UNITS.forEach(name -> named(name).prepare(date));
  }
}
