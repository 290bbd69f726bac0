/** What counts for a promise, and what that makes of it: a pure function of facts. */
@NullMarked
package org.tahsil.arrangement.domain;

import org.jspecify.annotations.NullMarked;
