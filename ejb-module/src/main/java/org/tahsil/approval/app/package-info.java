/** Asks, decides and keeps authorities. */
@NullMarked
package org.tahsil.approval.app;

import org.jspecify.annotations.NullMarked;
