/** The tables of endpoints, lanes, events and deliveries. */
@NullMarked
package org.tahsil.webhook.store;

import org.jspecify.annotations.NullMarked;
