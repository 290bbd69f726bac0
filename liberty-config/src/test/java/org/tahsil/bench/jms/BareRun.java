package org.tahsil.bench.jms;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code POST run?messages=2000} puts so many persistent signals into the bare queue, as the
 * product puts its own, and answers with the nanoseconds until the last one was taken.
 */
@WebServlet("/run")
public class BareRun extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final int AT_ONCE = 200;
  private static final long MOST_SECONDS = 300;

  @Resource(lookup = "jms/tahsilConnections")
  private transient ConnectionFactory connections;

  @Resource(lookup = "jms/benchQueue")
  private transient Queue queue;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int messages = Integer.parseInt(request.getParameter("messages"));
    CountDownLatch left = BareConsumer.expect(messages);
    long began = System.nanoTime();
    for (int put = 0; put < messages; put += AT_ONCE) {
      put(Math.min(AT_ONCE, messages - put));
    }
    response.setStatus(taken(left) ? HttpServletResponse.SC_OK : 500);
    response.setContentType("application/json");
    response.getWriter().print("{\"nanos\": " + (System.nanoTime() - began) + "}");
  }

  private static boolean taken(CountDownLatch left) {
    try {
      return left.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void put(int messages) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      JMSProducer producer = context.createProducer();
      for (int i = 0; i < messages; i++) {
        producer.send(
            queue, "{\"id\":\"" + UUID.randomUUID() + "\",\"version\":1,\"type\":\"EMAIL\"}");
      }
    }
  }
}
