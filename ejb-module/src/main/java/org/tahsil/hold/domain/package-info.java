/** What a hold may ask for. */
@NullMarked
package org.tahsil.hold.domain;

import org.jspecify.annotations.NullMarked;
