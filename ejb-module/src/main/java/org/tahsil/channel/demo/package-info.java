/** A message centre for demonstrations and tests: it takes texts by SMPP and delivers none. */
@NullMarked
package org.tahsil.channel.demo;

import org.jspecify.annotations.NullMarked;
