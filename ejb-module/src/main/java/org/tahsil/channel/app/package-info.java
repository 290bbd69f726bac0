/** The transactional shells of the way out. */
@NullMarked
package org.tahsil.channel.app;

import org.jspecify.annotations.NullMarked;
