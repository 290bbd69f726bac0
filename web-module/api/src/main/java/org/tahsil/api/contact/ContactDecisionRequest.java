package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.MessageContent;
import org.tahsil.shared.id.Reference;

/** A contact to be decided on. */
@Schema(name = "NewContactDecision")
record ContactDecisionRequest(
    @Schema(description = "Whether the decision is kept; default: only answered.")
        @Nullable Boolean record,
    @Size(max = LONGEST, message = "has at most 100 characters")
        @Schema(description = "The caller's own, needed to keep the decision.", examples = "SMS-77")
        @Nullable String reference,
    @Schema(
            enumeration = {"QUEUE", "SEND"},
            description = "Of a decision that is kept: when it is made; default SEND.")
        @Nullable String stage,
    @NotBlank
        @Schema(
            enumeration = {
              "EMAIL",
              "SMS",
              "CALL",
              "IVR",
              "WHATSAPP",
              "PUSH",
              "LETTER",
              "VISIT",
              "CHAT",
              "PORTAL"
            })
        String channel,
    @NotBlank
        @Schema(
            enumeration = {
              "COLLECTION",
              "DUE_NOTICE",
              "DEBIT_NOTICE",
              "SERVICE",
              "REPLY",
              "OPT_OUT_CONFIRMATION",
              "LEGAL_NOTICE"
            })
        String purpose,
    @Schema(
            enumeration = {"MACHINE", "PERSON"},
            description = "Who makes it; default PERSON.")
        @Nullable String by,
    @Schema(
            enumeration = {
              "CUSTOMER",
              "ATTORNEY",
              "RELATIVE",
              "COLLEAGUE",
              "EMPLOYER",
              "THIRD_PARTY"
            },
            description = "Whom it would reach; default CUSTOMER.")
        @Nullable String to,
    @NotBlank @Schema(examples = "CUST_OMT_00001") String customerRef,
    @Schema(description = "The debt it is about; none: no single one.", examples = "ACC_OMT_00001")
        @Nullable String accountRef,
    @Size(max = 254, message = "has at most 254 characters")
        @Schema(description = "Mail address, or number with country code.")
        @Nullable String address,
    @Nullable MessagePart content,
    @Schema(description = "When; default: now, by the portfolio's clock.", format = "date-time")
        @Nullable String at) {

  /** What of the content the rules ask for. */
  @Schema(name = "ContactContent", description = "What is left out is not known.")
  record MessagePart(
      @Nullable Boolean optOutLine,
      @Nullable Boolean senderNamed,
      @Nullable Boolean validationNotice,
      @Nullable Boolean threatensSuit,
      @Nullable Boolean templateRegistered,
      @Nullable String language) {}

  private static final int LONGEST = 100;

  boolean isKept() {
    return Boolean.TRUE.equals(record);
  }

  DecisionStage decisionStage() {
    return stage == null ? DecisionStage.SEND : Read.choice("stage", stage, DecisionStage.class);
  }

  ContactRequest wish(Instant now) {
    return new ContactRequest(
        named(),
        Read.choice("channel", channel, ContactChannel.class),
        Read.choice("purpose", purpose, ContactPurpose.class),
        by == null ? ContactBy.PERSON : Read.choice("by", by, ContactBy.class),
        to == null ? Addressee.CUSTOMER : Read.choice("to", to, Addressee.class),
        customerRef.strip(),
        accountRef == null ? null : accountRef.strip(),
        address == null || address.isBlank() ? null : address.strip(),
        known(),
        at == null ? now : Read.instant("at", at));
  }

  private MessageContent known() {
    MessagePart part = content;
    return part == null
        ? MessageContent.UNKNOWN
        : new MessageContent(
            part.optOutLine(),
            part.senderNamed(),
            part.validationNotice(),
            part.threatensSuit(),
            part.templateRegistered(),
            part.language());
  }

  private String named() {
    String name = reference == null ? "" : reference;
    if (name.isEmpty() && !isKept()) {
      return "what-if";
    }
    try {
      Reference.check("reference", name, LONGEST);
      return name;
    } catch (IllegalArgumentException unseen) {
      throw RequestRefused.malformed(
          "REFERENCE_INVALID",
          "reference",
          reference,
          "Give the contact a reference of your own, of 1 to 100 visible characters without blanks"
              + " around them, or ask without one and without record.");
    }
  }
}
