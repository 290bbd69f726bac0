package org.tahsil.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the messaging engine runs and knows the mail queue. */
@Readiness
@ApplicationScoped
public class QueueCheck implements HealthCheck {

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/mailQueue")
  private Queue queue;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("queues").status(answers()).build();
  }

  private boolean answers() {
    try (JMSContext context = connections.createContext();
        QueueBrowser browser = context.createBrowser(queue)) {
      return browser.getQueue() != null;
    } catch (JMSException | JMSRuntimeException e) {
      return false;
    }
  }
}
