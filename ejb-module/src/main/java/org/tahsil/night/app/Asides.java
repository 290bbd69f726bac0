package org.tahsil.night.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.night.store.AsideBook;
import org.tahsil.night.store.NightBook;
import org.tahsil.night.store.UnitBook;

/** Narrows a unit that fails down to the account that makes it fail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Asides {
  @Inject private AsideBook book;

  @Inject
  @ConfigProperty(name = "tahsil.night.aside", defaultValue = "100")
  private int most;

  /** Cuts the unit in two; empty if it has one account only. */
  public Optional<UnitBook.Key> split(UnitBook.Key key, NightBook.Facts night) {
    return book.split(key, night.portfolio())
        .map(second -> new UnitBook.Key(key.night(), key.step(), second));
  }

  /**
   * Sets the unit's only account aside.
   *
   * @return false if so many are already that something else than data must be at fault
   */
  public boolean setAside(UnitBook.Key key, NightBook.Facts night, String reason) {
    if (book.count(key.night()) >= most) {
      return false;
    }
    book.setAside(key, night.portfolio(), reason);
    return true;
  }
}
