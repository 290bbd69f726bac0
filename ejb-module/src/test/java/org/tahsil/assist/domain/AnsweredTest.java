package org.tahsil.assist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.assist.AssistSentences;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.audit.TimelineEntry;

class AnsweredTest {
  private static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @Test
  void nothingIsSaidOfWhomNobodyTriedToReach() {
    assertThat(said(List.of(), List.of())).containsExactly("NO_ANSWER_KNOWN {}");
  }

  @Test
  void channelsAreCountedByWhoWasReachedAndACorrectionStandsForWhatItCorrects() {
    List<TimelineEntry> story =
        List.of(
            contact("INTERACTION_CORRECTED", "CALL", "2024-12-20T09:00:00Z", "REFUSAL"),
            contact("INTERACTION", "CALL", "2024-12-20T09:00:00Z", "NO_ANSWER"),
            contact("INTERACTION", "SMS", "2024-12-18T09:00:00Z", "DELIVERED"),
            contact("INTERACTION", "CALL", "2024-12-10T21:00:00Z", "NO_ANSWER"));
    assertThat(said(story, List.of()))
        .containsExactly(
            "REACHED_BY {channel=CALL, reached=1, tries=2}",
            "LAST_REACHED {channel=CALL, on=2024-12-20, outcome=REFUSAL}",
            "PAID_AFTER_TALK {days=7, paid=0, times=1}");
  }

  @Test
  void moneyFollowsWithinSevenDaysOfTheLocalDate() {
    List<TimelineEntry> talk =
        List.of(contact("INTERACTION", "CALL", "2024-12-10T21:00:00Z", "RESPONDED"));
    assertThat(said(talk, List.of("2024-12-18")))
        .contains("PAID_AFTER_TALK {days=7, paid=1, times=1}");
    assertThat(said(talk, List.of("2024-12-19")))
        .contains("PAID_AFTER_TALK {days=7, paid=0, times=1}");
    assertThat(said(talk, List.of("2024-12-10")))
        .contains("PAID_AFTER_TALK {days=7, paid=0, times=1}");
    List<TimelineEntry> reminder =
        List.of(
            new TimelineEntry(
                1,
                1L,
                Instant.parse("2024-12-01T06:00:00Z"),
                "REMINDER_SENT",
                "system",
                Map.of(),
                ""));
    assertThat(said(reminder, List.of("2024-12-01")))
        .containsExactly("PAID_AFTER_REMINDER {days=7, paid=1, times=1}");
  }

  @Test
  void everyStatementHasASentenceInBothLanguages() {
    Statement said =
        Answered.of(
                facts(
                    List.of(contact("INTERACTION", "CALL", "2024-12-10T09:00:00Z", "RESPONDED")),
                    List.of()))
            .get(0);
    assertThat(AssistSentences.in(Locale.ENGLISH).of(said)).isEqualTo("Call: reached 1 of 1 time.");
    assertThat(AssistSentences.in(Locale.ENGLISH).of(said.source()))
        .isEqualTo("The newest 1 entry of the timeline");
    assertThat(AssistSentences.in(Locale.forLanguageTag("ar")).of(said))
        .containsPattern("\\p{InArabic}");
  }

  private static List<String> said(List<TimelineEntry> story, List<String> paid) {
    return Answered.of(facts(story, paid)).stream()
        .map(one -> one.code() + " " + new java.util.TreeMap<>(one.facts()))
        .toList();
  }

  private static Answered.Facts facts(List<TimelineEntry> story, List<String> paid) {
    return new Answered.Facts(
        story, paid.stream().map(LocalDate::parse).toList(), List.of(), MUSCAT, TODAY);
  }

  private static TimelineEntry contact(String kind, String channel, String at, String outcome) {
    return new TimelineEntry(
        1,
        1L,
        Instant.parse(at),
        kind,
        "system",
        Map.of("channel", channel, "outcome", outcome),
        at);
  }
}
