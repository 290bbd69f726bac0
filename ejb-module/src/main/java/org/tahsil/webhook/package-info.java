/** Signed webhooks: other systems hear what happened, by the Standard Webhooks specification. */
@NullMarked
package org.tahsil.webhook;

import org.jspecify.annotations.NullMarked;
