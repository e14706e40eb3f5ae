/** What every service does in the same way: problems, security, requests, time and others. */
@NullMarked
package org.cpor.platform;

import org.jspecify.annotations.NullMarked;
