package org.tahsil.batch.jberet;

import jakarta.transaction.TransactionManager;

/**
 * Liberty offers its transaction manager to applications by a class that is not on any API path.
 */
final class LibertyTransactions {
  private static final String FACTORY = "com.ibm.tx.jta.TransactionManagerFactory";

  private LibertyTransactions() {}

  static TransactionManager manager() {
    try {
      Class<?> factory = Class.forName(FACTORY);
      return (TransactionManager) factory.getMethod("getTransactionManager").invoke(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("Liberty has no " + FACTORY, missing);
    }
  }
}
