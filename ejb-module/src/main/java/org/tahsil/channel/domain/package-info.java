/** The rules of the way out: retries, addresses, what a contact may say. */
@NullMarked
package org.tahsil.channel.domain;

import org.jspecify.annotations.NullMarked;
