package org.tahsil.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new version that somebody writes. */
public record TemplateWish(
    TemplateKey key, LocalDate validFrom, TemplateText text, @Nullable String note) {}
