/** Makes offers, judges them and posts waivers. */
@NullMarked
package org.tahsil.settlement.app;

import org.jspecify.annotations.NullMarked;
