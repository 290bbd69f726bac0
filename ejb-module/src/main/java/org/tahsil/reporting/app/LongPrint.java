package org.tahsil.reporting.app;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.OutputStream;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.Reports;
import org.tahsil.reporting.store.Claims;

/**
 * Prints in a transaction that may last longer than the container's own. It only reads, so it is
 * rolled back in any case; how the job ends is committed by {@link JobEnd}, after it.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class LongPrint {
  private static final int LONGEST_SECONDS = 4 * 3600;

  @Resource private UserTransaction transaction;
  @EJB private Reports reports;
  @Inject private Claims claims;

  public void print(ReportJob job, Run run, OutputStream out) {
    begin();
    try {
      run.uses(claims.session());
      reports.print(job.query(), job.order(), out, run);
    } finally {
      run.usesNone();
      end();
    }
  }

  private void begin() {
    try {
      transaction.setTransactionTimeout(LONGEST_SECONDS);
      transaction.begin();
    } catch (NotSupportedException | SystemException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void end() {
    try {
      transaction.rollback();
    } catch (SystemException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
