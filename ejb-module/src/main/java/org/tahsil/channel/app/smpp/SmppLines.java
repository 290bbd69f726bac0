package org.tahsil.channel.app.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tahsil.channel.app.TextArrivals;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.domain.TextReply;
import org.tahsil.shared.phone.TextParts;

/** Keeps this server's lines to the gateways of text messages. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmppLines {
  private volatile GatewayChoice choice = new GatewayChoice(List.of());

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @EJB private TextArrivals arrivals;

  @PostConstruct
  void begin() {
    choice =
        new GatewayChoice(
            GatewayConfig.of(ConfigProvider.getConfig()).stream().map(this::gateway).toList());
  }

  private SmppGateway gateway(GatewaySettings settings) {
    SmppLine line = new SmppLine(settings, new Ear(settings.name(), keeper()));
    threads.newThread(line).start();
    return new SmppGateway(settings, line);
  }

  private Ear.Keeper keeper() {
    return new Ear.Keeper() {
      @Override
      public void keep(TextReceipt receipt) {
        arrivals.receipt(receipt);
      }

      @Override
      public void keep(TextReply reply) {
        arrivals.reply(reply);
      }
    };
  }

  /** Gives a text to a gateway; {@code to} is {@code +} and digits. */
  public SendResult submit(String to, TextParts text, int reference) {
    return choice.submit(to, text, reference);
  }

  @PreDestroy
  void end() {
    choice.close();
  }
}
