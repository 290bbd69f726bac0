package org.tahsil.api.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request to erase. */
@Schema(name = "Erased")
public record ErasureView(
    String customerRef,
    @Schema(description = "False if there was nothing that could still be read") boolean erased) {}
