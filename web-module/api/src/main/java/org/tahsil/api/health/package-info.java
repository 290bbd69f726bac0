/** Whether the server lives, has started, and reaches its database, queues and mail server. */
@NullMarked
package org.tahsil.api.health;

import org.jspecify.annotations.NullMarked;
