/** What an agent should know of an account before speaking with its customer. */
@NullMarked
package org.tahsil.api.assist;

import org.jspecify.annotations.NullMarked;
