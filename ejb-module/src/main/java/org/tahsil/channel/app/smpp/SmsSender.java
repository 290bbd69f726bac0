package org.tahsil.channel.app.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.channel.app.http.HttpTextGateway;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.shared.phone.PhoneNumber;
import org.tahsil.shared.phone.TextParts;

/**
 * Sends text messages through the gateways that the configuration names: one by HTTP that knows
 * texts again, or else those by SMPP.
 */
@ApplicationScoped
public class SmsSender implements Sender {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Pattern FILLING = Pattern.compile("[ ().-]");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  @EJB private SmppLines lines;
  private @Nullable HttpTextGateway http;

  @Inject
  @ConfigProperty(name = "tahsil.sms.parts", defaultValue = "6")
  private int mostParts;

  @PostConstruct
  void begin() {
    Config config = ConfigProvider.getConfig();
    http =
        config
            .getOptionalValue("tahsil.sms.url", URI.class)
            .map(
                address ->
                    new HttpTextGateway(
                        address,
                        config.getOptionalValue("tahsil.sms.token", String.class).orElse(""),
                        config.getOptionalValue("tahsil.sms.sender", String.class).orElse(""),
                        ANSWER_WITHIN))
            .orElse(null);
  }

  @Override
  public boolean knowsAgain() {
    return http != null;
  }

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public SendResult send(Outgoing message) {
    String digits = FILLING.matcher(message.content().recipient()).replaceAll("");
    String to =
        NUMBER.matcher(digits).matches()
            ? PhoneNumber.of(digits, null).map(PhoneNumber::text).orElse("")
            : "";
    if (to.isEmpty()) {
      return refused("MALFORMED_NUMBER");
    }
    int reference = Sender.reference(message.tryId());
    TextParts text = TextParts.of(message.content().text(), reference);
    if (text.count() > mostParts) {
      return refused("MESSAGE_TOO_LONG");
    }
    HttpTextGateway web = http;
    return web == null
        ? lines.submit(to, text, reference)
        : web.submit(message.id(), to, message.content().text());
  }

  private static SendResult refused(String code) {
    return new SendResult.Refused(new Failure(code, true));
  }
}
