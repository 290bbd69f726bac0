/** What reports may be asked for. */
@NullMarked
package org.tahsil.reporting.domain;

import org.jspecify.annotations.NullMarked;
