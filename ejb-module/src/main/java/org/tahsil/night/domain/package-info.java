/** Which nights may run and when, decided from facts. */
@NullMarked
package org.tahsil.night.domain;

import org.jspecify.annotations.NullMarked;
