/** The transactional shells of escalations, their settings, agencies and files. */
@NullMarked
package org.tahsil.escalation.app;

import org.jspecify.annotations.NullMarked;
