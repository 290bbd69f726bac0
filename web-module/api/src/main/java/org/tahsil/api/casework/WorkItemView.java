package org.tahsil.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Facts;
import org.tahsil.api.web.Sayings;
import org.tahsil.casework.CallBan;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worth;
import org.tahsil.concern.Concern;
import org.tahsil.shared.id.CustomerRef;

/** A customer on the worklist, with why. */
@Schema(name = "WorkItem")
record WorkItemView(
    CaseView caseNow,
    @Schema(description = "The customer's language; null: not known.") @Nullable String language,
    @Schema(description = "The agreed time of a call has come.") boolean callback,
    @Schema(description = "Amount x likelihood x effect of an agent - cost.", examples = "8.700")
        String expectedValue,
    @Schema(description = "Overdue on accounts that may be worked.") String amount,
    @Schema(description = "That the customer pays, per mille.") int likelihood,
    @Schema(description = "Share of such money that comes because an agent asks, per mille.")
        int agentEffect,
    @Schema(description = "Of one contact.") String cost,
    String bucket,
    @Schema(
            enumeration = {
              "NOTHING_OVERDUE",
              "DO_NOT_CALL",
              "DISPUTE",
              "HOLD",
              "ESCALATED",
              "PROMISED",
              "BEING_WORKED",
              "NEEDS_SKILL",
              "NOT_DUE"
            },
            description = "Why the customer is not to be worked now; null: may be.")
        @Nullable String leftOut,
    @Schema(description = "The case is free and needs a skill that nobody of its team has.")
        boolean nobodySkilled,
    @Schema(description = "When a claim ends by itself, in real time.")
        @Nullable Instant workedUntil,
    @Schema(description = "Why the contact policy forbids a call now; null: it does not.")
        @Nullable NoCall noCall,
    List<Reason> reasons,
    @Schema(description = "What the customer said that nobody has decided yet.")
        List<OpenConcern> concerns) {

  /** A call that must not be made now. */
  @Schema(name = "NoCall")
  record NoCall(
      @Schema(description = "The strictest rule that forbids it.", examples = "QUIET_HOURS")
          String rule,
      String clause,
      @Schema(description = "The fact without which a call cannot be allowed.")
          @Nullable String missing,
      @Schema(description = "When a call may be made at the earliest; null: not known.")
          @Nullable Instant from) {

    static @Nullable NoCall of(@Nullable CallBan ban) {
      return ban == null ? null : new NoCall(ban.rule(), ban.clause(), ban.missing(), ban.from());
    }
  }

  /** A concern that waits to be decided. */
  @Schema(name = "OpenConcern")
  record OpenConcern(
      long id,
      @Schema(examples = "HARDSHIP") String kind,
      @Schema(description = "The last day on which it is decided in time.") LocalDate decideBy,
      boolean overdue) {}

  /** What was said that is undecided, and the business date. */
  record Undecided(List<Concern> concerns, LocalDate today) {
    List<OpenConcern> of(CustomerRef customer) {
      return concerns.stream()
          .filter(one -> one.subject().customer().equals(customer))
          .map(
              one ->
                  new OpenConcern(
                      one.id(), one.kind().name(), one.standing().decideBy(), one.overdue(today)))
          .toList();
    }
  }

  /** A term of the value, or why the customer is left out. */
  @Schema(name = "WorkReason")
  record Reason(
      @Schema(examples = "WORK_LIKELIHOOD") String code,
      Map<String, Object> facts,
      @Schema(description = "In the language of Accept-Language.") String sentence) {}

  static WorkItemView of(WorkItem item, Undecided undecided, Locale locale) {
    Worth worth = item.worth();
    LeftOut leftOut = item.leftOut();
    return new WorkItemView(
        CaseView.of(item.found()),
        item.language(),
        item.callback(),
        worth.value().plain(),
        worth.amount().plain(),
        worth.likelihood(),
        worth.effect(),
        worth.cost().plain(),
        worth.bucket().label(),
        leftOut == null ? null : leftOut.name(),
        item.nobodySkilled(),
        item.workedUntil(),
        NoCall.of(item.ban()),
        item.reasons().stream().map(term -> reason(term, locale)).toList(),
        undecided.of(item.found().customer()));
  }

  private static Reason reason(Worth.Term term, Locale locale) {
    return new Reason(
        term.code(),
        Facts.plain(term.facts()),
        Sayings.of("org.tahsil.casework.sentences", locale).say(term.code(), term.facts()));
  }
}
