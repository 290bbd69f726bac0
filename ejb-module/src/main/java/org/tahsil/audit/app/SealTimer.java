package org.tahsil.audit.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Seals what the last minute brought and writes the day's heads, on every server; locks in the
 * database let one of them seal. A night's entries are sealed within the minute after it.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {
  private static final Logger LOG = System.getLogger(SealTimer.class.getName());

  @EJB private Sealing sealing;
  @EJB private HeadExport heads;

  /** One minute's work; a failure waits for the next minute and never ends the timer. */
  @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
  void tick() {
    try {
      Sealing.round(sealing);
      heads.daily();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "the timeline cannot be sealed: {0}", broken.getMessage());
    }
  }
}
