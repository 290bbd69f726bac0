package org.tahsil.template;

import org.jspecify.annotations.Nullable;

/**
 * Which versions, the newest first; null asks for all.
 *
 * @param after place that ended the last page
 * @param limit 1 to 500
 */
public record TemplateQuery(
    @Nullable String code,
    @Nullable TemplateChannel channel,
    @Nullable TemplateLanguage language,
    @Nullable TemplateTier tier,
    @Nullable TemplateState state,
    @Nullable Long after,
    int limit) {

  /** All versions of one template. */
  public static TemplateQuery of(TemplateKey key, int limit) {
    return new TemplateQuery(
        key.code(), key.channel(), key.language(), key.tier(), null, null, limit);
  }
}
