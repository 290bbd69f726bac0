/**
 * Holds: what is paused for an account or an item, why, from when to when, and what that stops.
 * Append-only: a hold that ends or is withdrawn leaves its earlier version as it was known.
 */
@NullMarked
package org.tahsil.hold;

import org.jspecify.annotations.NullMarked;
