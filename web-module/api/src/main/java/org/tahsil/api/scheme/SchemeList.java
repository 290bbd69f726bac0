package org.tahsil.api.scheme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of all schemes of a portfolio, by code, newest first. */
@Schema(name = "Schemes")
record SchemeList(String portfolio, List<SchemeView> schemes) {}
