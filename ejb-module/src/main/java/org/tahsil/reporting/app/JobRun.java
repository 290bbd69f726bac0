package org.tahsil.reporting.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.store.JobBook;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.Outage;

/** Makes one report, into a file of this server first and then into the database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRun {
  private static final Logger LOG = System.getLogger(JobRun.class.getName());
  private static final int DEEPEST = 30;

  @EJB private LongPrint print;
  @EJB private JobEnd end;
  @EJB private Portfolios portfolios;
  @Inject private JobBook book;
  @Inject private Workbench bench;

  public void run(Run run) {
    try {
      make(run);
    } catch (IOException | RuntimeException | Error failure) {
      halted(run, failure);
    } finally {
      bench.end(run);
    }
  }

  private void make(Run run) throws IOException {
    Portfolio portfolio = portfolios.byId(run.claim().portfolio());
    ReportJob job = book.find(portfolio, run.claim().id()).orElseThrow();
    try (PartFile file = new PartFile(PartFile.FOLDER)) {
      try (OutputStream out = run.guard(file.out())) {
        print.print(job, run, out);
      }
      if (!end.complete(run, job, file.path())) {
        end.cancelled(run.claim().run());
      }
    }
  }

  /** Where the database was away, the job stays as it is: it is taken up again. */
  private void halted(Run run, Throwable failure) {
    if (run.halted() == Run.Halt.CANCELLED) {
      end.cancelled(run.claim().run());
    } else if (run.halted() == Run.Halt.LEFT || Outage.isCauseOf(failure)) {
      LOG.log(Level.INFO, "report job {0} is left to another run", run.claim().id());
    } else {
      String code = refusal(failure);
      if (code == null) {
        LOG.log(Level.ERROR, "report job " + run.claim().id() + " failed", failure);
      }
      end.failed(run.claim().run(), code == null ? "REPORT_BROKEN" : code);
    }
  }

  private static @Nullable String refusal(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof RefusedException refused) {
        return refused.refusal().code();
      }
      cause = cause.getCause();
    }
    return null;
  }
}
