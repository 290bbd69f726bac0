/** What the OpenAPI document says of every operation alike. */
@NullMarked
package org.tahsil.api.openapi;

import org.jspecify.annotations.NullMarked;
