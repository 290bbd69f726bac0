package org.tahsil.api.contact;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;

/** A decision on a contact. */
@Schema(name = "ContactDecision")
record ContactDecisionView(
    @Schema(enumeration = {"ALLOW", "ALLOW_WITH_WARNING", "BLOCK"}) String verdict,
    @Schema(description = "The first instant at which all rules pass; null: none is known.")
        @Nullable Instant nextLawfulAt,
    @Schema(description = "Facts without which nothing can be allowed.") List<String> missing,
    Asked contact,
    @Schema(description = "Of every rule looked at; in lists those that warn or forbid.")
        List<FindingView> findings,
    @Schema(description = "code:version#digest of the packs that bound it.") List<String> packs,
    String codeVersion,
    @Schema(
            type = SchemaType.OBJECT,
            description = "All facts that were used; null in lists, and where they were purged.")
        @Nullable Map<String, Object> facts,
    @Schema(description = "Null: it was asked and not kept.") @Nullable Kept kept) {

  /** The contact that was decided on. */
  @Schema(name = "ContactDecidedOn")
  record Asked(
      String reference,
      String channel,
      String purpose,
      String by,
      String to,
      String customerRef,
      @Nullable String accountRef,
      @Nullable String address,
      Instant at) {}

  /** How it is kept. */
  @Schema(name = "ContactDecisionKept")
  record Kept(
      UUID contactDecisionId,
      String stage,
      String decidedBy,
      Instant decidedAt,
      @Schema(description = "Why its facts are gone; null: they are not.")
          @Nullable String purgedWhy) {}

  /** With every finding. */
  static ContactDecisionView of(ContactAnswer answer) {
    return view(answer, null, finding -> true);
  }

  /** With every finding. */
  static ContactDecisionView of(ContactDecision decision) {
    return view(decision.answer(), kept(decision), finding -> true);
  }

  /** With those findings that warn or forbid. */
  static ContactDecisionView brief(ContactDecision decision) {
    return view(
        decision.answer(),
        kept(decision),
        found -> found.outcome().forbids() || found.outcome() == RuleOutcome.WARNED);
  }

  private static Kept kept(ContactDecision decision) {
    return new Kept(
        decision.id(), decision.stage().name(), decision.by(), decision.at(), decision.purgedWhy());
  }

  private static ContactDecisionView view(
      ContactAnswer answer, @Nullable Kept kept, Predicate<Finding> shown) {
    return new ContactDecisionView(
        answer.verdict().verdict().name(),
        answer.verdict().nextLawful(),
        answer.verdict().missing(),
        asked(answer.request()),
        answer.verdict().findings().stream().filter(shown).map(FindingView::of).toList(),
        answer.packs(),
        answer.codeVersion(),
        facts(answer.facts()),
        kept);
  }

  private static Asked asked(ContactRequest of) {
    return new Asked(
        of.reference(),
        of.channel().name(),
        of.purpose().name(),
        of.by().name(),
        of.to().name(),
        of.customer(),
        of.account(),
        of.address(),
        of.at());
  }

  private static @Nullable Map<String, Object> facts(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return plain(reader.readObject());
    }
  }

  private static Map<String, Object> plain(JsonObject object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    object.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  /** The facts hold texts, truth values, whole numbers, lists and objects, and no nulls. */
  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> plain(value.asJsonObject());
      case ARRAY -> value.asJsonArray().stream().map(ContactDecisionView::plain).toList();
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).intValue();
      case TRUE -> true;
      case FALSE, NULL -> false;
    };
  }
}
