/** Who may grant what, and who may decide: pure rules. */
@NullMarked
package org.tahsil.approval.domain;

import org.jspecify.annotations.NullMarked;
