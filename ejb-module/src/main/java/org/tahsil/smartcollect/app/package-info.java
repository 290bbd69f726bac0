/** The shells of Smart Collect: transaction, facts, rule, store, announcement. */
@NullMarked
package org.tahsil.smartcollect.app;

import org.jspecify.annotations.NullMarked;
