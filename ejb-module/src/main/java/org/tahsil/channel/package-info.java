/**
 * The way out: outbox, relay to the queues, senders, dead letters, and the demonstration mailbox.
 */
@NullMarked
package org.tahsil.channel;

import org.jspecify.annotations.NullMarked;
