package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tahsil.night.Night;
import org.tahsil.night.NightJob;
import org.tahsil.night.NightRun;

/** Hands runs to the batch job; a run that cannot be handed over fails at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Launch {
  private static final Logger LOG = System.getLogger(Launch.class.getName());

  @EJB private Opening opening;
  @Inject private NightJob job;

  public void start(NightRun run) {
    try {
      job.start(run);
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "the job of night " + run.night() + " did not start", broken);
      opening.end(run, Night.Status.FAILED, "the job did not start: " + Reasons.of(broken));
    }
  }

  /** Goes on with a night of a dead server, whose own execution is noted as failed. */
  public void takeOver(Opening.Adoption adoption) {
    LOG.log(Level.INFO, "night {0} of a dead server goes on here", adoption.run().night());
    job.bury(adoption.dead());
    start(adoption.run());
  }

  public void help(NightRun run) {
    job.help(run);
  }

  /** Fails a run that is current, see {@link Opening#fail}; whether it did. */
  public boolean fail(NightRun run, String reason) {
    return opening.fail(run, reason);
  }

  /** Notes that a run which somebody asked to stop has stopped. */
  public void stopped(NightRun run) {
    opening.end(run, Night.Status.STOPPED, null);
  }

  public void stop(NightRun run) {
    job.stop(run);
  }

  public boolean runs(NightRun run) {
    return job.runs(run);
  }
}
