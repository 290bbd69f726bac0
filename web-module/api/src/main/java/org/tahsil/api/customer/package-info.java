/** What is known of a customer. */
@NullMarked
package org.tahsil.api.customer;

import org.jspecify.annotations.NullMarked;
