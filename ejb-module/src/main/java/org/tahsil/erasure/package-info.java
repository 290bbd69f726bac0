/** Erasing what the timeline tells about a person, where the law's time has come. */
@NullMarked
package org.tahsil.erasure;

import org.jspecify.annotations.NullMarked;
