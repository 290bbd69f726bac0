/** Publishes events, keeps endpoints, and delivers. */
@NullMarked
package org.tahsil.webhook.app;

import org.jspecify.annotations.NullMarked;
