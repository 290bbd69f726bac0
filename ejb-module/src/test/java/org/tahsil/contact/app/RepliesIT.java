package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.OptOutLinks.Sent;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Replies;
import org.tahsil.contact.Replies.Taken;
import org.tahsil.contact.Replies.Word;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestPortfolios;

/** What customers write back, over real books. */
class RepliesIT {
  private static final String NUMBER = "+96890000001";
  private static final String MAIL = "a@example.org";
  private static final String SINCE =
      "select to_char(since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
          + " from contact_fact";

  private final RecordedChannel channel = new RecordedChannel();
  private final TextListener listener = new TextListener();
  private final TestContacts test =
      new TestContacts(
          channel, new OptOuts(), new OptOutConfirmation(), new RepliesService(), listener);

  RepliesIT() {
    test.sql("update customer set phone = '+968 9000 0001'");
  }

  @ParameterizedTest
  @ValueSource(strings = {NUMBER, "0096890000001", "96890000001", "90000001", "tel:+968-9000-0001"})
  void aStopCountsAtOnceForItsNumberAndMediumHoweverItIsWritten(String sender) {
    Taken taken = take("SMS", sender, "STOP", "R1");
    assertThat(taken.word()).isEqualTo(Word.STOP);
    assertThat(taken.heeded()).isTrue();
    assertThat(taken.customers()).extracting("value").containsExactly("C-A");
    assertThat(now(ContactChannel.SMS, NUMBER)).contains("OPTED_OUT");
    assertThat(now(ContactChannel.SMS, "+968 9000 0002")).doesNotContain("OPTED_OUT");
    assertThat(now(ContactChannel.EMAIL, MAIL)).doesNotContain("OPTED_OUT");
    InteractionRow row = channel.rows.get(0);
    assertThat(row.direction() + " " + row.channel() + " " + row.outcome() + " " + row.note())
        .isEqualTo("INBOUND SMS OPTED_OUT STOP");
    assertThat(row.at()).isBefore(NOW);
  }

  @Test
  void theSameTextAgainChangesNothingAndAnotherUnderItsReferenceIsRefused() {
    Taken first = take("SMS", NUMBER, "STOP", "R1");
    Taken again = take("SMS", NUMBER, "STOP", "R1");
    assertThat(again.key()).isEqualTo(first.key());
    assertThat(again.repeated()).isTrue();
    assertThat(again.heeded()).isFalse();
    assertThat(take("SMS", NUMBER, "stop!", "R2").heeded()).isFalse();
    assertThat(count("contact_fact")).isEqualTo("1");
    assertThat(count("inbound_text")).isEqualTo("2");
    assertThat(channel.rows).hasSize(2).extracting(InteractionRow::at).doesNotHaveDuplicates();
    assertThat(refusal("SMS", NUMBER, "other", "R1").code()).isEqualTo("INBOUND_REFERENCE_TAKEN");
    assertThat(take("EMAIL", MAIL, "hello", "R1").repeated()).isFalse();
  }

  @Test
  void anOptOutOfMailIsConfirmedOnceByMail() {
    assertThat(take("EMAIL", "Cust <A@Example.ORG>", "Unsubscribe", "R1").heeded()).isTrue();
    take("EMAIL", MAIL, "STOP", "R2");
    assertThat(channel.mails).hasSize(1);
    assertThat(channel.mails.get(0).recipient()).isEqualTo(MAIL);
    assertThat(channel.mails.get(0).text()).contains("messages from P", "the last");
    assertThat(now(ContactChannel.EMAIL, MAIL)).contains("OPTED_OUT");
    assertThat(
            test.books()
                .column(
                    "select stage || verdict from contact_decision"
                        + " where request like '%OPT_OUT_CONFIRMATION%'"))
        .containsExactly("SENDALLOW");
  }

  @Test
  void aTextOfNobodyIsKeptAndItsWordCountsForWhoeverHasTheAddress() {
    Taken taken = take("SMS", "+968 9123 4567", "توقف", "R1");
    assertThat(taken.customers()).isEmpty();
    assertThat(count("contact_fact")).isEqualTo("0");
    assertThat(channel.rows).isEmpty();
    assertThat(now(ContactChannel.SMS, "91234567")).contains("OPTED_OUT");
    assertThat(now(ContactChannel.SMS, NUMBER)).doesNotContain("OPTED_OUT");
    assertThat(now(ContactChannel.WHATSAPP, "91234567")).doesNotContain("OPTED_OUT");
  }

  @Test
  void anotherTenantsCustomersHearNothing() {
    test.sql("insert into tenant (tenant_id, name) values ('other', 'Other')");
    TenantId other = new TenantId("other");
    replies().take(new InboundText(other, "SMS", NUMBER, "STOP", NOW, "R1"), "gateway");
    assertThat(count("contact_fact")).isEqualTo("0");
    assertThat(now(ContactChannel.SMS, NUMBER)).doesNotContain("OPTED_OUT");
  }

  @Test
  void otherWordsReachTheTimelineOnly() {
    Taken taken = take("SMS", NUMBER, "I will stop by on Monday", "R1");
    assertThat(taken.word()).isNull();
    assertThat(channel.rows).extracting(InteractionRow::outcome).containsExactly("RESPONDED");
    assertThat(now(ContactChannel.SMS, NUMBER)).doesNotContain("OPTED_OUT");
  }

  @Test
  void startEndsAnOptOutOnlyUnderALawThatLetsIt() {
    take("SMS", NUMBER, "STOP", "R1");
    assertThat(take("SMS", NUMBER, "START", "R2").heeded()).isFalse();
    assertThat(now(ContactChannel.SMS, NUMBER)).contains("OPTED_OUT");

    american();
    String number = "+1 212 555 0100";
    take("SMS", number, "STOP", "R3");
    assertThat(now(ContactChannel.SMS, number)).contains("OPTED_OUT");
    assertThat(take("SMS", number, "START", "R4").heeded()).isTrue();
    assertThat(now(ContactChannel.SMS, number)).doesNotContain("OPTED_OUT");
    assertThat(take("SMS", number, "STOP", "R5").heeded()).isTrue();
    assertThat(now(ContactChannel.SMS, number)).contains("OPTED_OUT");
  }

  private void american() {
    test.sql(
        "update customer set phone = '(212) 555-0100', country = 'US',"
            + " time_zone = 'America/New_York'");
    test.sql(
        "insert into contact_terms (portfolio_id, jurisdiction, role, chosen, house, source,"
            + " valid_from, decided_by) select portfolio_id, 'US', 'CREDITOR', '{}', '{}', 'x',"
            + " '2020-01-01', 'x' from portfolio");
  }

  @ParameterizedTest
  @CsvSource({
    "FAX, +96890000001, R1, channel",
    "SMS, a@example.org, R1, sender",
    "SMS, '', R1, sender",
    "EMAIL, +96890000001, R1, sender",
    "SMS, +96890000001, ' ', reference"
  })
  void whatCannotBeIsRefusedByItsField(
      String medium, String sender, String reference, String field) {
    Refusal refused = refusal(medium, sender, "STOP", reference);
    assertThat(refused.code()).isEqualTo("MALFORMED_TEXT");
    assertThat(refused.field()).isEqualTo(field);
    assertThat(count("inbound_text")).isEqualTo("0");
  }

  @Test
  void longAndBrokenTextsAreKeptAsFarAsTheyGo() {
    String text = "x".repeat(1999) + "\ud83d\ude00\u0000more";
    take("SMS", NUMBER, text, "R1");
    assertThat(test.books().column("select length(body) from inbound_text"))
        .containsExactly("1999");
  }

  @Test
  void aLinkOptsItsAddressOutAsOftenAsItIsUsedAndNoOther() {
    channel.sent = new Sent(UUID.randomUUID(), TestPortfolios.TENANT, "EMAIL", MAIL);
    assertThat(replies().optOut("another")).isFalse();
    assertThat(now(ContactChannel.EMAIL, MAIL)).doesNotContain("OPTED_OUT");
    assertThat(replies().optOut("token")).isTrue();
    assertThat(replies().optOut("token")).isTrue();
    assertThat(now(ContactChannel.EMAIL, MAIL)).contains("OPTED_OUT");
    assertThat(now(ContactChannel.EMAIL, "b@example.org")).doesNotContain("OPTED_OUT");
    assertThat(count("inbound_text")).isEqualTo("1");
    assertThat(channel.rows).hasSize(1);
    assertThat(channel.mails).isEmpty();

    Instant since = Instant.parse(test.books().column(SINCE).get(0));
    test.tell(FactKind.OPT_OUT, ContactChannel.EMAIL, MAIL, false, since);
    assertThat(now(ContactChannel.EMAIL, MAIL)).doesNotContain("OPTED_OUT");
    assertThat(replies().optOut("token")).isTrue();
    assertThat(now(ContactChannel.EMAIL, MAIL)).contains("OPTED_OUT");
  }

  @Test
  void aLinkOfAnAddressThatNobodyHasAnyMoreCountsForWhoeverHasItNext() {
    channel.sent = new Sent(UUID.randomUUID(), TestPortfolios.TENANT, "EMAIL", "old@example.org");
    assertThat(replies().optOut("token")).isTrue();
    assertThat(replies().optOut("token")).isTrue();
    assertThat(now(ContactChannel.EMAIL, "old@example.org")).contains("OPTED_OUT");
    assertThat(count("inbound_text")).isEqualTo("1");
  }

  @Test
  void whoeverCannotCallItFiresAnEvent() {
    test.books()
        .server()
        .transactions()
        .in(
            () -> {
              listener.heard(text("SMS", NUMBER, "STOP", "R1"));
              return null;
            });
    assertThat(now(ContactChannel.SMS, NUMBER)).contains("OPTED_OUT");
  }

  private List<String> now(ContactChannel by, String address) {
    return test.contacts()
        .whatIf(test.portfolio(), request("R", by, address, NOW))
        .verdict()
        .against()
        .map(finding -> finding.rule())
        .toList();
  }

  private Replies replies() {
    return test.books().server().get(Replies.class);
  }

  private Taken take(String medium, String sender, String text, String reference) {
    return replies().take(text(medium, sender, text, reference), "gateway");
  }

  private Refusal refusal(String medium, String sender, String text, String reference) {
    return catchThrowableOfType(RefusedException.class, () -> take(medium, sender, text, reference))
        .refusal();
  }

  /** At a real instant, long after the portfolio's standing clock. */
  private static InboundText text(String medium, String sender, String text, String reference) {
    Instant real = Instant.parse("2025-06-01T10:00:00Z");
    return new InboundText(TestPortfolios.TENANT, medium, sender, text, real, reference);
  }

  private String count(String table) {
    return test.books().column("select count(*) from " + table).get(0);
  }
}
