package org.tahsil.channel.app.smpp;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.domain.TextParts;

/** Sends text messages through the gateways that the configuration names. */
@ApplicationScoped
public class SmsSender implements Sender {
  private static final Pattern FILLING = Pattern.compile("[ ().-]");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  @EJB private SmppLines lines;

  @Inject
  @ConfigProperty(name = "tahsil.sms.parts", defaultValue = "6")
  private int mostParts;

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public SendResult send(Outgoing message) {
    String to = FILLING.matcher(message.content().recipient()).replaceAll("");
    if (!NUMBER.matcher(to).matches()) {
      return refused("MALFORMED_NUMBER");
    }
    int reference = Sender.reference(message.tryId());
    TextParts text = TextParts.of(message.content().text(), reference);
    return text.count() > mostParts
        ? refused("MESSAGE_TOO_LONG")
        : lines.submit(to, text, reference);
  }

  private static SendResult refused(String code) {
    return new SendResult.Refused(new Failure(code, true));
  }
}
