package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.Verdict;

/** Who may not be contacted, where, and with what words, under Regulation F and the TCPA. */
class RegulationFBarriersTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 6, 10, 12, 0);
  private static final LocalDateTime BEFORE = NOON.minusDays(3);
  private static final String MAIL = "ann@example.org";

  @Test
  void anAttorneyIsSpokenToInTheCustomersPlace() {
    Asked asked = Asked.inUs().fact(FactKind.ATTORNEY, BEFORE);
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.ATTORNEY");
    assertThat(against(asked.to(Addressee.ATTORNEY).at(NOON))).isEmpty();
  }

  @Test
  void aWrittenRefusalEndsContactsButForNoticesOfLaw() {
    Asked asked = Asked.inUs().fact(FactKind.CEASE, BEFORE);
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.CEASE");
    assertThat(against(asked.purpose(ContactPurpose.LEGAL_NOTICE).at(NOON))).isEmpty();
  }

  @Test
  void everyElectronicMessageSaysHowToOptOut() {
    Asked asked = Asked.inUs().channel(ContactChannel.EMAIL, MAIL);
    assertThat(against(asked.at(NOON))).isEmpty();
    MessageContent without = new MessageContent(false, true, true, false, true, "en");
    assertThat(against(asked.content(without).at(NOON))).containsExactly("US_REG_F.OPT_OUT_LINE");
    MessageContent unknown = new MessageContent(null, true, true, false, true, "en");
    ContactVerdict verdict = asked.content(unknown).at(NOON);
    assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCK);
    assertThat(verdict.missing()).containsExactly("content.opt_out_line");
  }

  @Test
  void anOptOutCountsForItsAddressAndIsConfirmedOnce() {
    Asked asked =
        Asked.inUs()
            .channel(ContactChannel.EMAIL, "Ann@Example.org")
            .fact(at(FactKind.OPT_OUT, ContactChannel.EMAIL, MAIL, BEFORE));
    assertThat(against(asked.at(NOON))).containsExactly("CORE.OPTED_OUT", "US_REG_F.OPTED_OUT");
    asked.purpose(ContactPurpose.OPT_OUT_CONFIRMATION);
    assertThat(against(asked.at(NOON))).isEmpty();
    asked.fact(at(FactKind.OPT_OUT_CONFIRMED, ContactChannel.EMAIL, MAIL, BEFORE.plusHours(1)));
    assertThat(against(asked.at(NOON))).containsExactly("CORE.OPTED_OUT", "US_REG_F.OPTED_OUT");
    asked.purpose(ContactPurpose.COLLECTION).channel(ContactChannel.EMAIL, "other@example.org");
    assertThat(against(asked.at(NOON))).isEmpty();
  }

  @Test
  void nothingIsConfirmedThatNobodyAskedFor() {
    Asked asked =
        Asked.inUs()
            .channel(ContactChannel.EMAIL, MAIL)
            .purpose(ContactPurpose.OPT_OUT_CONFIRMATION);
    assertThat(against(asked.at(NOON))).contains("CORE.OPTED_OUT");
  }

  @Test
  void aRefusedChannelIsNotUsedButAnotherMayBe() {
    Asked asked =
        Asked.inUs().fact(at(FactKind.CHANNEL_REFUSED, ContactChannel.CALL, null, BEFORE));
    assertThat(against(asked.at(NOON))).contains("US_REG_F.CHANNEL_REFUSED");
    assertThat(against(asked.channel(ContactChannel.EMAIL, MAIL).at(NOON))).isEmpty();
  }

  @Test
  void noMailGoesToAnEmployer() {
    Asked asked =
        Asked.inUs()
            .channel(ContactChannel.EMAIL, MAIL)
            .fact(at(FactKind.WORK_ADDRESS, null, MAIL, BEFORE));
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.WORK_MAIL");
    assertThat(against(asked.channel(ContactChannel.EMAIL, "home@example.org").at(NOON))).isEmpty();
  }

  @Test
  void noPlaceIsUsedThatTheCustomerCalledInconvenient() {
    Asked asked = Asked.inUs().fact(at(FactKind.INCONVENIENT_PLACE, null, Asked.NUMBER, BEFORE));
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.PLACE");
  }

  @Test
  void aWrittenDisputeStopsContactUntilItIsVerified() {
    CustomerFact dispute = at(FactKind.WRITTEN_DISPUTE, null, null, BEFORE);
    Asked asked = Asked.inUs().fact(dispute);
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.DISPUTE");
    Instant verified = BEFORE.plusDays(1).atZone(Asked.EASTERN).toInstant();
    asked.fact(
        new CustomerFact(FactKind.WRITTEN_DISPUTE, null, null, null, false, verified, null, null));
    assertThat(against(asked.at(NOON))).isEmpty();
  }

  @Test
  void noSuitIsThreatenedOnATimeBarredDebt() {
    MessageContent threat = new MessageContent(true, true, true, true, true, "en");
    Asked asked = Asked.inUs().content(threat);
    assertThat(asked.at(NOON).missing()).containsExactly("time_barred");
    asked.fact(FactKind.TIME_BARRED, BEFORE);
    assertThat(against(asked.at(NOON))).containsExactly("US_REG_F.TIME_BARRED");
    assertThat(against(asked.content(Asked.GOOD).at(NOON))).isEmpty();
  }

  @Test
  void theValidationNoticeFollowsTheFirstContactWithinFiveDays() {
    MessageContent without = new MessageContent(true, true, false, false, true, "en");
    Asked asked = Asked.inUs().content(without);
    assertThat(asked.at(NOON).verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    asked.firstContact(NOON.minusDays(5));
    assertThat(asked.at(NOON).verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    assertThat(against(asked.at(NOON.plusMinutes(1)))).containsExactly("US_REG_F.VALIDATION");
    assertThat(asked.fact(FactKind.VALIDATION_NOTICE, BEFORE).at(NOON.plusDays(9)).verdict())
        .isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aRevocationIsHonouredAtOnceAndTheLastLawfulDayIsNamed() {
    Asked asked =
        Asked.in("US", Asked.EASTERN)
            .by(ContactBy.MACHINE)
            .channel(ContactChannel.SMS, Asked.NUMBER)
            .fact(FactKind.CONSENT_REVOKED, NOON.minusMinutes(1));
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("US_TCPA.REVOKED");
    assertThat(Asked.finding(verdict, "US_TCPA", "REVOKED").figures())
        .containsEntry("revoked_on", "2026-06-10")
        .containsEntry("honour_by", "2026-06-24");
  }

  private static CustomerFact at(
      FactKind kind,
      @org.jspecify.annotations.Nullable ContactChannel channel,
      @org.jspecify.annotations.Nullable String address,
      LocalDateTime since) {
    return new CustomerFact(
        kind, channel, address, null, true, since.atZone(Asked.EASTERN).toInstant(), null, null);
  }
}
