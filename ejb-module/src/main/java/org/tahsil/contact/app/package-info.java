/** Decides on contacts, keeps what is known for them, and replays. */
@NullMarked
package org.tahsil.contact.app;

import org.jspecify.annotations.NullMarked;
