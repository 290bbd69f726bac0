/** The facts of a contact, the packs of rules, and the verdict that follows from both. */
@NullMarked
package org.tahsil.contact.domain;

import org.jspecify.annotations.NullMarked;
