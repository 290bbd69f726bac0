/** Text messages by SMPP 3.4: lines to gateways, what goes over them and what comes back. */
@NullMarked
package org.tahsil.channel.app.smpp;

import org.jspecify.annotations.NullMarked;
