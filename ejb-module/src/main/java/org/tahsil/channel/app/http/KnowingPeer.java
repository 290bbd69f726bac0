package org.tahsil.channel.app.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.SendResult.TakenPart;

/**
 * A gateway by HTTP that knows a message again by a key of ours: asked twice, it takes it once. So
 * a doubt is no doubt for long, it is asked again.
 */
final class KnowingPeer {
  /** It has the message and works on it: whether it takes it shows later. */
  static final String IN_WORK_CODE = "GATEWAY_IN_WORK";

  /** It could not be reached. */
  static final String UNREACHABLE = "GATEWAY_UNREACHABLE";

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int UNSIGNED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int IN_WORK = 409;
  private static final long MOST_WAIT = 3600;
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final String name;
  private final URI address;
  private final String token;
  private final Duration answerWithin;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param name under which the gateway's ids are kept
   * @param token sent as bearer token
   * @param answerWithin after which time without an answer the gateway is asked again, later
   */
  KnowingPeer(String name, URI address, String token, Duration answerWithin) {
    this.name = name;
    this.address = address;
    this.token = token;
    this.answerWithin = answerWithin;
  }

  String name() {
    return name;
  }

  /** Gives a message to the gateway; the same id is the same message. */
  SendResult submit(UUID id, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(answerWithin)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id.toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return result(client.send(request, BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return refused(UNREACHABLE, false);
    } catch (IOException silent) {
      return new SendResult.Unsure("GATEWAY_TIMEOUT");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new SendResult.Unsure("SERVER_STOPS");
    }
  }

  private SendResult result(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return new SendResult.Accepted(taken(answer.body()));
    }
    if (status == IN_WORK) {
      return new SendResult.Busy(IN_WORK_CODE, pause(answer));
    }
    if (status == TOO_MANY || status == UNAVAILABLE) {
      return new SendResult.Busy("GATEWAY_THROTTLED", pause(answer));
    }
    if (status == UNSIGNED || status == FORBIDDEN) {
      return refused("GATEWAY_SIGN_IN_REFUSED", false);
    }
    return status / 100 == 4
        ? refused("GATEWAY_REFUSED", true)
        : new SendResult.Unsure("GATEWAY_FAILED");
  }

  /** What the gateway calls the message; nothing if it gives no id. */
  private List<TakenPart> taken(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject answer = reader.readObject();
      return Optional.ofNullable(answer.getString("id", null))
          .map(id -> List.of(new TakenPart(name, id, 1)))
          .orElse(List.of());
    } catch (JsonException nothing) {
      return List.of();
    }
  }

  private static Duration pause(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(value -> Duration.ofSeconds(Math.min(MOST_WAIT, Long.parseLong(value))))
        .filter(pause -> !pause.isZero())
        .orElse(USUAL_WAIT);
  }

  private static SendResult refused(String code, boolean permanent) {
    return new SendResult.Refused(new Failure(code, permanent));
  }
}
