/** Text messages by HTTP, to a gateway that knows a text again by our key. */
@NullMarked
package org.tahsil.channel.app.http;

import org.jspecify.annotations.NullMarked;
