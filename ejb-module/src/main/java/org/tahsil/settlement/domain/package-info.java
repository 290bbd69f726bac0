/** What an offer comes to: a pure function of facts. */
@NullMarked
package org.tahsil.settlement.domain;

import org.jspecify.annotations.NullMarked;
