/** Campaigns in the API. */
@NullMarked
package org.tahsil.api.campaign;

import org.jspecify.annotations.NullMarked;
