/** Smart Collect's rules: pure, with the business date and all facts given. */
@NullMarked
package org.tahsil.smartcollect.domain;

import org.jspecify.annotations.NullMarked;
