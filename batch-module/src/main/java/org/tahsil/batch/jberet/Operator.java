package org.tahsil.batch.jberet;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jberet.operations.AbstractJobOperator;
import org.jberet.operations.JobOperatorImpl;
import org.jspecify.annotations.Nullable;

/** The one JBeret of this server, made when it is first needed. */
@ApplicationScoped
public class Operator {
  @Inject private BeanManager beans;

  @Resource(lookup = "jdbc/tahsil")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService managed;

  private volatile @Nullable AbstractJobOperator jberet;

  /** The operator. */
  public AbstractJobOperator get() {
    AbstractJobOperator made = jberet;
    return made != null ? made : make();
  }

  private synchronized AbstractJobOperator make() {
    AbstractJobOperator made = jberet;
    if (made == null) {
      made = new JobOperatorImpl(new LibertyBatchEnvironment(beans, dataSource, managed));
      jberet = made;
    }
    return made;
  }
}
