/** One class a rule: what the law or the house asks of a contact. */
@NullMarked
package org.tahsil.contact.domain.rule;

import org.jspecify.annotations.NullMarked;
