/** The tables of reminders and what the night knows about the late. */
@NullMarked
package org.tahsil.campaign.store;

import org.jspecify.annotations.NullMarked;
