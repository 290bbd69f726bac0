/** The tables of contacts: terms, facts and decisions. */
@NullMarked
package org.tahsil.contact.store;

import org.jspecify.annotations.NullMarked;
