/** Statements that follow from facts of other features; nothing is read or guessed here. */
@NullMarked
package org.tahsil.assist.domain;

import org.jspecify.annotations.NullMarked;
