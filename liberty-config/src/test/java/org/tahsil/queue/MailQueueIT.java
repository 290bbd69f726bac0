package org.tahsil.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.UnknownMessages;
import org.tahsil.shared.id.TenantId;

/** The mail queue from inside the server: what is delivered again, how often, and where it ends. */
@ExtendWith(BesideServer.class)
@ArquillianTest
class MailQueueIT {

  /** {@code maxRedeliveryCount} of the queue in server.xml. */
  private static final int DELIVERIES = 3;

  /** How often what came of a message is tried to be booked. */
  private static final int BOOKINGS = 3;

  private static final TenantId TENANT = new TenantId("queue");

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/mailQueue")
  private Queue queue;

  @Resource(lookup = "jdbc/tahsil")
  private DataSource dataSource;

  @EJB(lookup = "java:app/ejb-module/OutboxService!org.tahsil.channel.Outbox")
  private Outbox outbox;

  @EJB(lookup = "java:app/ejb-module/UnknownMessagesService!org.tahsil.channel.UnknownMessages")
  private UnknownMessages unknown;

  /** The product's archive with the tests in one more web module. */
  @Deployment
  static EnterpriseArchive product() throws Exception {
    Path build = Path.of(System.getProperty("tahsil.build"));
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "itest.war")
            .addClasses(MailQueueIT.class, BesideServer.class, Books.class)
            .addAsLibraries(
                Jar.of(org.assertj.core.api.Assertions.class),
                Jar.of(net.bytebuddy.ByteBuddy.class));
    return ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, build.resolve("tahsil.ear").toFile())
        .addAsModule(Testable.archiveToTest(tests))
        .setApplicationXML(new StringAsset(Jar.withModule(build, "itest.war")));
  }

  @Test
  void poisonIsDeliveredAsOftenAsConfiguredThenDeadAndNeverSent() {
    Books books = new Books(dataSource);
    UUID mail = books.mail("poison", "SENDING", DELIVERIES + 100);

    signal(mail);

    assertThat(books.awaitEnd(mail)).isEqualTo("DEAD DELIVERY_DEFECT");
    assertThat(books.deliveries("poison")).isEqualTo(DELIVERIES);
    assertThat(outbox.deadLetters(TENANT, 100)).anyMatch(letter -> letter.id().equals(mail));
    assertThat(books.arrived(mail)).isZero();
  }

  @Test
  void poisonInAClaimHoldsUpNoneOfTheOthers() {
    Books books = new Books(dataSource);
    UUID first = books.mail("before_poison");
    UUID poison = books.mail("poison_between", "SENDING", DELIVERIES + 100);
    UUID last = books.mail("behind_poison");

    send(
        "{\"id\":\"%s\",\"version\":2,\"type\":\"EMAIL\",\"messages\":[\"%s\",\"%s\",\"%s\"]}"
            .formatted(UUID.randomUUID(), first, poison, last));

    assertThat(books.awaitEnd(first)).isEqualTo("SENT");
    assertThat(books.awaitEnd(last)).isEqualTo("SENT");
    assertThat(books.awaitEnd(poison)).isEqualTo("DEAD DELIVERY_DEFECT");
    assertThat(books.arrived(first)).isEqualTo(1);
    assertThat(books.arrived(last)).isEqualTo(1);
    assertThat(books.arrived(poison)).isZero();
  }

  @Test
  void whatWasSentAndCannotBeBookedIsInDoubtAndNotSentAgain() {
    Books books = new Books(dataSource);
    UUID mail = books.mail("unbooked", "SENT", BOOKINGS + 100);

    signal(mail);

    assertThat(books.awaitEnd(mail)).isEqualTo("UNKNOWN BOOKING_FAILED");
    assertThat(books.deliveries("unbooked")).isEqualTo(BOOKINGS);
    assertThat(unknown.list(TENANT, 100)).anyMatch(doubt -> doubt.messageId().equals(mail));
    assertThat(books.arrived(mail)).isEqualTo(1);
  }

  @Test
  void whatWasSentIsBookedLaterIfItCannotBeNow() {
    Books books = new Books(dataSource);
    UUID mail = books.mail("booked_late", "SENT", BOOKINGS - 1);

    signal(mail);

    assertThat(books.awaitEnd(mail)).isEqualTo("SENT");
    assertThat(books.deliveries("booked_late")).isEqualTo(BOOKINGS);
    assertThat(books.arrived(mail)).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadLandsInTheDeadLettersToo() {
    Books books = new Books(dataSource);
    String text = "no signal " + UUID.randomUUID();

    send(text);

    assertThat(books.awaitDeadLetter(text)).isEqualTo("UNREADABLE_SIGNAL");
    assertThat(outbox.deadLetters(TENANT, 100))
        .anyMatch(letter -> letter.lastError().equals("UNREADABLE_SIGNAL"));
  }

  @Test
  void aRolledBackConsumerIsDeliveredAgain() {
    Books books = new Books(dataSource);
    UUID mail = books.mail("flaky", "SENDING", DELIVERIES - 1);

    signal(mail);

    assertThat(books.awaitEnd(mail)).isEqualTo("SENT");
    assertThat(books.deliveries("flaky")).isEqualTo(DELIVERIES);
    assertThat(books.arrived(mail)).isEqualTo(1);
  }

  @Test
  void aDuplicateIsHandledOnce() {
    Books books = new Books(dataSource);
    UUID mail = books.mail("twice");

    signal(mail);
    signal(mail);
    assertThat(books.awaitEnd(mail)).isEqualTo("SENT");
    signal(mail);
    UUID later = books.mail("later");
    signal(later);
    assertThat(books.awaitEnd(later)).isEqualTo("SENT");

    assertThat(books.deliveries("twice")).as("times it was marked as sent").isEqualTo(1);
    assertThat(books.arrived(mail)).isEqualTo(1);
    assertThat(outbox.deadLetters(TENANT, 100)).noneMatch(letter -> letter.id().equals(mail));
  }

  private void signal(UUID mail) {
    send("{\"id\":\"" + mail + "\",\"version\":1,\"type\":\"EMAIL\"}");
  }

  private void send(String text) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context.createProducer().send(queue, text);
    }
  }
}
