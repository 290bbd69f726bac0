package org.tahsil.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the mail server greets; asked at most every ten seconds, however often we are asked. */
@Readiness
@ApplicationScoped
public class MailCheck implements HealthCheck {

  private static final int PATIENCE_MILLIS = 3_000;
  private static final long MEMORY_NANOS = 10_000_000_000L;
  private static final byte[] GREETING = "220".getBytes(StandardCharsets.US_ASCII);

  private final String host;
  private final int port;
  private long askedAt;
  private boolean greeted;

  @Inject
  public MailCheck(
      @ConfigProperty(name = "tahsil.smtp.host", defaultValue = "localhost") String host,
      @ConfigProperty(name = "tahsil.smtp.port", defaultValue = "25") int port) {
    this.host = host;
    this.port = port;
  }

  /** For the container's proxy only. */
  protected MailCheck() {
    this("", 0);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("mail").status(greets()).build();
  }

  private synchronized boolean greets() {
    if (!greeted || System.nanoTime() - askedAt > MEMORY_NANOS) {
      greeted = ask();
      askedAt = System.nanoTime();
    }
    return greeted;
  }

  private boolean ask() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] answer = socket.getInputStream().readNBytes(GREETING.length);
      socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      return Arrays.equals(answer, GREETING);
    } catch (IOException e) {
      return false;
    }
  }
}
