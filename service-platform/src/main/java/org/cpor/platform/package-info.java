/** What every service does the same way, by concern: problems, security, requests, time. */
@NullMarked
package org.cpor.platform;

import org.jspecify.annotations.NullMarked;
