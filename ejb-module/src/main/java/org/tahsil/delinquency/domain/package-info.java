/** The reference calculator of lateness, its explanations, and which alert a move deserves. */
@NullMarked
package org.tahsil.delinquency.domain;

import org.jspecify.annotations.NullMarked;
