/** Escalations, what steps ask for, agencies and the files to them, over HTTP. */
@NullMarked
package org.tahsil.api.escalation;

import org.jspecify.annotations.NullMarked;
