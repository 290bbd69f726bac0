/** The tables of outbox, dead letters and interactions. */
@NullMarked
package org.tahsil.channel.store;

import org.jspecify.annotations.NullMarked;
