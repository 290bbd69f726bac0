/** The states of an escalation, its checklist, who may do what, and the file of an agency. */
@NullMarked
package org.tahsil.escalation.domain;

import org.jspecify.annotations.NullMarked;
