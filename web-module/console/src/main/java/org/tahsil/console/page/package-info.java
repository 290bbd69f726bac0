/** What every page shares: the template engine, the frame, tables and forms. */
@NullMarked
package org.tahsil.console.page;

import org.jspecify.annotations.NullMarked;
