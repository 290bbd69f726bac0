/** How a file of others is read: records, header, cells and the mapping of foreign columns. */
@NullMarked
package org.tahsil.intake.domain;

import org.jspecify.annotations.NullMarked;
