/** What may be told, done and decided, and by when. */
@NullMarked
package org.tahsil.concern.domain;

import org.jspecify.annotations.NullMarked;
