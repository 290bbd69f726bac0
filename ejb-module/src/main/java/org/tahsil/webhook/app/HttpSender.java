package org.tahsil.webhook.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.domain.Answer;

/** Posts one signed message: no redirect is followed, and nobody may keep a sender waiting long. */
@Dependent
public class HttpSender {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration IN_ALL = Duration.ofSeconds(15);
  private static final long LONGEST_ASKED = Duration.ofDays(1).toSeconds();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .proxy(HttpClient.Builder.NO_PROXY)
          .sslContext(publicTrust())
          .build();

  private final Targets targets;

  @Inject
  public HttpSender(Targets targets) {
    this.targets = targets;
  }

  /**
   * A message for one endpoint.
   *
   * @param id as {@code webhook-id} tells it
   * @param secrets the present one first
   */
  public record Letter(String url, String id, String body, List<byte[]> secrets) {}

  /** Sends it and tells what came of it; never throws for what the other side does. */
  public Answer send(Letter letter) {
    Instant now = RealTime.now();
    long start = System.nanoTime();
    URI uri = URI.create(letter.url());
    Optional<String> fault = targets.fault(uri);
    if (fault.isPresent()) {
      return Answer.none(now, since(start), fault.get());
    }
    CompletableFuture<HttpResponse<Boolean>> answer =
        HTTP.sendAsync(request(uri, letter, now), head -> new CappedBody());
    try {
      HttpResponse<Boolean> heard = answer.get(IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
      return Answer.of(now, since(start), heard.statusCode(), asked(heard));
    } catch (ExecutionException failure) {
      return Answer.none(now, since(start), code(failure.getCause()));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return Answer.none(now, since(start), "TIMEOUT");
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Answer.none(now, since(start), "STOPPED");
    }
  }

  private static HttpRequest request(URI uri, Letter letter, Instant now) {
    return HttpRequest.newBuilder(uri)
        .timeout(IN_ALL)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Tahsil-Webhooks/1")
        .header("webhook-id", letter.id())
        .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
        .header("webhook-signature", Signer.sign(letter.secrets(), letter.id(), now, letter.body()))
        .POST(BodyPublishers.ofString(letter.body()))
        .build();
  }

  /** How long a full or resting server asks to be left alone, in whole seconds up to a day. */
  private static @Nullable Duration asked(HttpResponse<Boolean> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_ASKED)))
        .orElse(null);
  }

  private static String code(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpTimeoutException) {
        return "TIMEOUT";
      }
      if (cause instanceof SSLException) {
        return "TLS_FAILED";
      }
      if (cause instanceof ConnectException) {
        return "UNREACHABLE";
      }
    }
    return failure instanceof IOException ? "CONNECTION_BROKEN" : "SENDING_FAILED";
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** What the Java machine trusts, whatever the server around it made its default. */
  private static SSLContext publicTrust() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      return context;
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
