package org.tahsil.batch.jberet;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.transaction.TransactionManager;
import java.util.Properties;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobExecutor;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;

/**
 * What JBeret needs of its surroundings. The repository uses the application's own data source; its
 * tables come from a migration, because JBeret would else create them at first use.
 */
final class LibertyBatchEnvironment implements BatchEnvironment {
  private final ClassLoader loader = LibertyBatchEnvironment.class.getClassLoader();
  private final JobXmlResolver resolver = new MetaInfBatchJobsJobXmlResolver();
  private final TransactionManager transactions = LibertyTransactions.manager();
  private final ArtifactFactory artifacts;
  private final JobRepository repository;
  private final JobExecutor executor;

  LibertyBatchEnvironment(BeanManager beans, DataSource dataSource, Executor managed) {
    Properties tables = new Properties();
    tables.setProperty(JdbcRepository.DB_TABLE_PREFIX_KEY, "jberet_");
    this.artifacts = new CdiArtifactFactory(beans);
    this.repository = new JdbcRepository(dataSource, tables);
    this.executor = new LibertyJobExecutor(managed);
  }

  @Override
  public ClassLoader getClassLoader() {
    return loader;
  }

  @Override
  public ArtifactFactory getArtifactFactory() {
    return artifacts;
  }

  @Override
  public void submitTask(JobTask task) {
    executor.execute(task);
  }

  @Override
  public TransactionManager getTransactionManager() {
    return transactions;
  }

  @Override
  public JobRepository getJobRepository() {
    return repository;
  }

  @Override
  public JobXmlResolver getJobXmlResolver() {
    return resolver;
  }

  @Override
  public Properties getBatchConfigurationProperties() {
    return new Properties();
  }

  @Override
  public String getApplicationName() {
    return "tahsil";
  }
}
