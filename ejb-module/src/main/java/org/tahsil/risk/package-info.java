/** How likely an account is to default within 30, 60 and 90 days, with reasons. */
@NullMarked
package org.tahsil.risk;

import org.jspecify.annotations.NullMarked;
