/**
 * Escalations: the steps of a case to specialists, an agency, field visitors or lawyers, each with
 * its checklist and, where set, a second person; the files to agencies and what comes back.
 */
@NullMarked
package org.tahsil.escalation;

import org.jspecify.annotations.NullMarked;
