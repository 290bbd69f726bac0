/** What the REST API and the console share: figures put on paper. */
@NullMarked
package org.tahsil.web;

import org.jspecify.annotations.NullMarked;
