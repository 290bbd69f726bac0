package org.tahsil.api.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;

/** What an endpoint shall be. */
@Schema(name = "WebhookWish")
record WebhookRequest(
    @NotBlank
        @Schema(
            description = "Where events are posted: https, a public address.",
            examples = "https://hooks.example.com/tahsil")
        String url,
    @Schema(description = "For people; at most 200 characters.") @Nullable String description,
    @NotEmpty
        @Schema(description = "Which types of event it hears.", examples = "[\"alert.raised\"]")
        List<String> types,
    @Schema(description = "Codes of portfolios; left out or empty: all, also later ones.")
        @Nullable List<String> portfolios,
    @Schema(description = "Left out: true.") @Nullable Boolean enabled) {

  Webhook.Wish wish() {
    String words = description;
    List<String> codes = portfolios;
    Boolean wished = enabled;
    return new Webhook.Wish(
        url.strip(),
        words == null ? "" : words.strip(),
        types.stream().distinct().map(WebhookRequest::type).toList(),
        codes == null ? List.of() : codes.stream().distinct().toList(),
        wished == null || wished);
  }

  private static EventType type(String code) {
    return EventType.coded(code)
        .orElseThrow(
            () ->
                RequestRefused.malformed(
                    "CHOICE_INVALID", "types", code, "Use types that docs/webhooks.md names."));
  }
}
