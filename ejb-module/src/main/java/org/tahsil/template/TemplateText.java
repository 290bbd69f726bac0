package org.tahsil.template;

import org.jspecify.annotations.Nullable;

/**
 * Words with placeholders, ICU message syntax without formats.
 *
 * @param subject null: the channel has none
 * @param registration null: none
 */
public record TemplateText(
    @Nullable String subject, String body, @Nullable Registration registration) {}
