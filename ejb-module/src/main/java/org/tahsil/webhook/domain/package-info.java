/** The rules of delivery: waits, verdicts, and addresses that may be called. */
@NullMarked
package org.tahsil.webhook.domain;

import org.jspecify.annotations.NullMarked;
