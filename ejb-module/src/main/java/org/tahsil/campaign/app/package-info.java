/** The night step that queues reminders, and the last check before one goes out. */
@NullMarked
package org.tahsil.campaign.app;

import org.jspecify.annotations.NullMarked;
