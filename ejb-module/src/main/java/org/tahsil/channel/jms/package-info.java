/** The queues of the way out. */
@NullMarked
package org.tahsil.channel.jms;

import org.jspecify.annotations.NullMarked;
