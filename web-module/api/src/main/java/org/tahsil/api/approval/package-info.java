/** A second person's word, and who may grant what. */
@NullMarked
package org.tahsil.api.approval;

import org.jspecify.annotations.NullMarked;
