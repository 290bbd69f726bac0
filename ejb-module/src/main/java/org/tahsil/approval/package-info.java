/**
 * A second person's word. Whoever wants more than the own authority allows asks; somebody else,
 * whose authority covers it, grants or refuses. What a role may grant is a dated setting.
 */
@NullMarked
package org.tahsil.approval;

import org.jspecify.annotations.NullMarked;
