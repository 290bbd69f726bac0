package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;

/** Terms of contacts to set. */
@Schema(name = "NewContactTerms")
record ContactTermsRequest(
    @NotBlank @Schema(description = "ISO code of the country whose law governs.", examples = "OM")
        String jurisdiction,
    @Schema(
            enumeration = {"CREDITOR", "COLLECTOR"},
            description = "Whose debts are collected; default CREDITOR: one's own.")
        @Nullable String role,
    @Schema(description = "Optional packs that are switched on.", examples = "[\"IN_SMS\"]")
        @Nullable List<String> chosen,
    @Schema(
            description = "Terms of house rules that differ from the pack's.",
            examples = "{\"SMS_OF_A_PERSON.max\": \"2\"}")
        @Nullable Map<String, String> house,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Compliance manual, 3.1")
        String source) {

  ContactTerms terms(LocalDate from) {
    List<String> packs = chosen;
    Map<String, String> own = house;
    return new ContactTerms(
        jurisdiction.strip(),
        role == null ? CreditorRole.CREDITOR : Read.choice("role", role, CreditorRole.class),
        packs == null ? List.of() : packs,
        own == null ? Map.of() : own,
        source.strip(),
        from,
        null);
  }
}
