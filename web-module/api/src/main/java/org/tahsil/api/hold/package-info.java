/** Holds: placed, ended, withdrawn. */
@NullMarked
package org.tahsil.api.hold;

import org.jspecify.annotations.NullMarked;
