package org.tahsil.channel.app.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.store.CallHandStore;
import org.tahsil.shared.phone.PhoneNumber;

/** Has calls made by the telephone systems that the configuration names. */
@ApplicationScoped
public class CallSender implements Sender {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  @Inject private CallHandStore hands;
  private @Nullable CallChoice choice;
  private String from = "";
  private Optional<String> events = Optional.empty();

  @PostConstruct
  void begin() {
    begin(ConfigProvider.getConfig());
  }

  void begin(Config config) {
    from = text(config, "tahsil.call.sender").orElse("");
    events = text(config, "tahsil.call.events.url");
    choice =
        new CallChoice(
            Stream.of("1", "2").flatMap(number -> peer(config, number).stream()).toList(), hands);
  }

  private static Optional<KnowingPeer> peer(Config config, String number) {
    String prefix = number.equals("1") ? "tahsil.call." : "tahsil.call2.";
    return text(config, prefix + "url")
        .map(
            address ->
                new KnowingPeer(
                    "call-" + number,
                    URI.create(address),
                    text(config, prefix + "token").orElse(""),
                    ANSWER_WITHIN));
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }

  @Override
  public Medium medium() {
    return Medium.IVR;
  }

  @Override
  public boolean knowsAgain() {
    return true;
  }

  @Override
  public SendResult send(Outgoing message) {
    Optional<String> to =
        PhoneNumber.of(message.content().recipient(), null).map(PhoneNumber::text);
    if (to.isEmpty()) {
      return new SendResult.Refused(new Failure("MALFORMED_NUMBER", true));
    }
    Optional<JsonObject> script = script(message.content().text());
    if (script.isEmpty()) {
      return new SendResult.Refused(new Failure("MALFORMED_SCRIPT", true));
    }
    CallChoice telephones = choice;
    return telephones == null
        ? new SendResult.Refused(new Failure("GATEWAY_MISSING", false))
        : telephones.submit(message.id(), job(message, to.get(), script.get()));
  }

  private static Optional<JsonObject> script(String text) {
    try (JsonReader script = Json.createReader(new StringReader(text))) {
      return Optional.of(script.readObject());
    } catch (JsonException unreadable) {
      return Optional.empty();
    }
  }

  private String job(Outgoing message, String to, JsonObject script) {
    JsonObjectBuilder job =
        Json.createObjectBuilder()
            .add("from", from)
            .add("to", to)
            .add("language", message.content().language())
            .add("script", script);
    events.ifPresent(address -> job.add("events_url", address));
    return job.build().toString();
  }
}
