/**
 * Promises to pay and plans: what a customer undertook to pay and when, and what became of it,
 * judged from the money that came. A plan is a promise in several instalments that bears some
 * missed ones.
 */
@NullMarked
package org.tahsil.arrangement;

import org.jspecify.annotations.NullMarked;
