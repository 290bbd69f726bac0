package org.tahsil.template;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A text with its facts.
 *
 * @param stamp of the version; null: a text that is not kept
 * @param language in which it is written
 * @param subject null: the channel has none
 * @param sms null: it is no SMS
 * @param cost of all parts, in the portfolio's currency, as precise as the price; null: it is no
 *     SMS, or no price is set
 * @param registered whether its operator knows sender and text
 */
public record Rendered(
    @Nullable String stamp,
    TemplateLanguage language,
    @Nullable String subject,
    String body,
    @Nullable SmsParts sms,
    @Nullable BigDecimal cost,
    boolean registered) {}
