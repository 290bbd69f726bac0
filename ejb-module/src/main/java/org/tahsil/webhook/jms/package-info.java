/** The queue that wakes senders. */
@NullMarked
package org.tahsil.webhook.jms;

import org.jspecify.annotations.NullMarked;
